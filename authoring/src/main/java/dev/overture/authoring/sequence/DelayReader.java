package dev.overture.authoring.sequence;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how long a delay or a wait is. */
final class DelayReader {

    private final Problems problems;

    DelayReader(Problems problems) {
        this.problems = problems;
    }

    /** Null if it is wrong, which has been reported then. */
    @Nullable
    Duration read(Written value, String field) {
        if (!(value instanceof Written.Text text)) {
            wrongType(value, field);
            return null;
        }
        String written = text.value().strip();
        Optional<Duration> duration = Durations.read(written);
        if (duration.isEmpty()) {
            unreadable(text, written, field);
            return null;
        }
        if (duration.get().isZero()) {
            problems.add("out_of_range", text.at(), field, field + " must be longer than nothing");
            return null;
        }
        if (duration.get().compareTo(Durations.LONGEST) > 0) {
            problems.add("out_of_range", text.at(), field, field + " must be at most 365d");
            return null;
        }
        return duration.get();
    }

    private void wrongType(Written value, String field) {
        if (value instanceof Written.Entries map && map.find("until").isPresent()) {
            problems.add("unsupported_step", value.at(), field, Words.notYet("a delay until a time of day"));
        } else if (value instanceof Written.Other other && value.kind().equals("a number")) {
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

    private void unreadable(Written.Text text, String written, String field) {
        if (written.contains("working day") || written.startsWith("until")) {
            problems.add("unsupported_step", text.at(), field, Words.notYet("a delay in working days or until a time"));
        } else {
            problems.add(
                    "bad_duration",
                    text.at(),
                    field,
                    "'" + Keys.shortened(written)
                            + "' is no duration; write whole numbers with s, m, h, d or w, such as 90s, 48h or 1d12h");
        }
    }
}
