package dev.overture.authoring.sequence;

import dev.overture.model.sequence.FileSettings;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a file says about its campaign besides the steps: {@code description}, {@code window}, {@code silence_hours}. */
final class SettingsReader {

    private static final Pattern HOURS = Pattern.compile("[1-9][0-9]?|1[0-9][0-9]|200");
    private static final int LONGEST_DESCRIPTION = 65_536;

    private final Reading reading;

    SettingsReader(Reading reading) {
        this.reading = reading;
    }

    /** What is wrong has been reported and is missing in it. */
    FileSettings read(Written.Entries top) {
        @Nullable
        String description = top.find("description")
                .map(entry -> reading.texts().words(entry.value(), "description", LONGEST_DESCRIPTION))
                .orElse(null);
        @Nullable
        Integer silenceHours =
                top.find("silence_hours").map(entry -> hours(entry.value())).orElse(null);
        return new FileSettings(description, new WindowReader(reading).read(top), silenceHours);
    }

    private @Nullable Integer hours(Written value) {
        if (!(value instanceof Written.Other other) || !value.kind().equals("a number")) {
            reading.problems()
                    .add(
                            "wrong_type",
                            value.at(),
                            "silence_hours",
                            "silence_hours must be a number, not " + value.kind());
            return null;
        }
        if (!HOURS.matcher(other.source()).matches()) {
            reading.problems()
                    .add(
                            "out_of_range",
                            value.at(),
                            "silence_hours",
                            "silence_hours must be a whole number from 1 to 200, of working hours");
            return null;
        }
        return Integer.valueOf(other.source());
    }
}
