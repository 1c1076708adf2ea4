package dev.overture.authoring.sequence;

import dev.overture.model.sequence.Lapse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how long a delay lasts: a duration, working days, or until a time of day. */
final class LapseReader {

    private static final int MOST_WORKING_DAYS = 260;
    private static final Pattern WORKING_DAYS = Pattern.compile("([0-9]{1,9}) +working +days?");
    private static final Pattern UNTIL = Pattern.compile("until +(.*)|(next .*)");

    private static final Pattern NEARLY = Pattern.compile("working|business|workday|weekday|until|next");

    private final Reading reading;

    LapseReader(Reading reading) {
        this.reading = reading;
    }

    /** Null if it is wrong, which has been reported then. */
    @Nullable
    Lapse read(Written value, String field) {
        if (value instanceof Written.Entries map) {
            reading.keys().check(map, field, List.of("until"));
            return reading.required(
                            map, field, "until", "a delay is a duration such as 2d, or { until: tuesday 09:30 }")
                    .map(moment -> until(moment, Keys.path(field, "until")))
                    .orElse(null);
        }
        if (value instanceof Written.Text text) {
            String written = text.value().strip();
            Matcher days = WORKING_DAYS.matcher(written);
            if (days.matches()) {
                return workingDays(Integer.parseInt(days.group(1)), value, field);
            }
            Matcher until = UNTIL.matcher(written);
            if (until.matches()) {
                String moment = until.group(1) == null ? until.group(2) : until.group(1);
                return moment(moment.strip(), value, field);
            }
        }
        if (Moments.read(source(value)).isPresent()) {
            String time = source(value);
            reading.problems()
                    .add("bad_duration", value.at(), field, "'" + time + "' is no duration; write until " + time);
            return null;
        }
        if (value instanceof Written.Text text && NEARLY.matcher(text.value()).find()) {
            reading.problems()
                    .add(
                            "bad_duration",
                            value.at(),
                            field,
                            "'" + Keys.shortened(text.value().strip())
                                    + "' is no delay; write 3 working days or until tuesday 09:30");
            return null;
        }
        Duration duration = reading.durations().read(value, field);
        return duration == null ? null : new Lapse.Time(duration);
    }

    /** YAML takes 10:30 for a number of base 60. */
    private static String source(Written value) {
        if (value instanceof Written.Text text) {
            return text.value().strip();
        }
        return value instanceof Written.Other other ? other.source() : "";
    }

    private @Nullable Lapse workingDays(int count, Written value, String field) {
        if (count < 1 || count > MOST_WORKING_DAYS) {
            reading.problems()
                    .add(
                            "out_of_range",
                            value.at(),
                            field,
                            field + " must be 1 to " + MOST_WORKING_DAYS + " working days");
            return null;
        }
        return new Lapse.WorkingDays(count);
    }

    private @Nullable Lapse until(Written value, String field) {
        if (value instanceof Written.Items || value instanceof Written.Entries || value.nothing()) {
            reading.problems().add("wrong_type", value.at(), field, Texts.wrongType(value, field));
            return null;
        }
        return moment(source(value), value, field);
    }

    private @Nullable Lapse moment(String written, Written value, String field) {
        Optional<Lapse.Until> moment = Moments.read(written);
        if (moment.isEmpty()) {
            reading.problems()
                    .add(
                            "bad_time",
                            value.at(),
                            field,
                            "'" + Keys.shortened(written)
                                    + "' is no time; write a day and a time of day such as tuesday 09:30, or a time of"
                                    + " day alone");
        }
        return moment.orElse(null);
    }
}
