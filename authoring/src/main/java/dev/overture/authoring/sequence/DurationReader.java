package dev.overture.authoring.sequence;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how long something lasts. */
final class DurationReader {

    private final Problems problems;

    DurationReader(Problems problems) {
        this.problems = problems;
    }

    /** Null if it is wrong, which has been reported then. */
    @Nullable
    Duration read(Written value, String field) {
        if (!(value instanceof Written.Text text)) {
            wrongType(value, field);
            return null;
        }
        Optional<Duration> duration = Durations.read(text.value().strip());
        if (duration.isEmpty()) {
            unreadable(text, field);
            return null;
        }
        return inRange(duration.get(), text, field);
    }

    /** Null if it is nothing or too long, which has been reported then. */
    @Nullable
    Duration inRange(Duration duration, Written written, String field) {
        if (duration.isZero() || duration.isNegative()) {
            problems.add("out_of_range", written.at(), field, field + " must be longer than nothing");
            return null;
        }
        if (duration.compareTo(Durations.LONGEST) > 0) {
            problems.add("out_of_range", written.at(), field, field + " must be at most 365d");
            return null;
        }
        return duration;
    }

    private void wrongType(Written value, String field) {
        if (value instanceof Written.Other other && value.kind().equals("a number")) {
            problems.add(
                    "wrong_type",
                    value.at(),
                    field,
                    field + " needs a unit: " + other.source() + "s, " + other.source() + "m, " + other.source() + "h, "
                            + other.source() + "d or " + other.source() + "w");
        } else {
            problems.add(
                    "wrong_type", value.at(), field, field + " must be a duration such as 2d, not " + value.kind());
        }
    }

    private void unreadable(Written.Text text, String field) {
        String written = text.value().strip();
        String hint = written.contains("working day") || written.startsWith("until")
                ? "; working days and times of day are for 'delay' only"
                : "";
        problems.add(
                "bad_duration",
                text.at(),
                field,
                "'" + Keys.shortened(written)
                        + "' is no duration; write whole numbers with s, m, h, d or w, such as 90s, 48h or 1d12h"
                        + hint);
    }
}
