package dev.overture.activities.spec;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times of the specification: {@code 2d}, {@code 12h}, {@code 1d6h30m}, since the start of the workflow. */
final class SpecTime {

    private static final Pattern PART = Pattern.compile("(\\d+)([dhm])");

    private SpecTime() {}

    static Duration read(String text) {
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(text);
        int end = 0;
        while (part.lookingAt()) {
            long count = Long.parseLong(part.group(1));
            sum = sum.plus(
                    switch (part.group(2)) {
                        case "d" -> Duration.ofDays(count);
                        case "h" -> Duration.ofHours(count);
                        default -> Duration.ofMinutes(count);
                    });
            end = part.end();
            part.region(end, text.length());
        }
        if (end != text.length() || text.isEmpty()) {
            throw new IllegalArgumentException("not a time: " + text);
        }
        return sum;
    }

    /** To the minute, days not used, as in {@code 60h} and {@code 36h30m}. */
    static String write(Duration time) {
        long minutes = time.plusSeconds(30).toMinutes();
        return minutes % 60 == 0 ? minutes / 60 + "h" : minutes / 60 + "h" + minutes % 60 + "m";
    }
}
