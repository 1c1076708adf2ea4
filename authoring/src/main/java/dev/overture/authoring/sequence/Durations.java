package dev.overture.authoring.sequence;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as sequences write them: whole numbers with the units s, m, h, d (24 hours) and w, longest unit first. */
final class Durations {

    static final String SHAPE = "(?:[0-9]{1,9}w)?(?:[0-9]{1,9}d)?(?:[0-9]{1,9}h)?(?:[0-9]{1,9}m)?(?:[0-9]{1,9}s)?";
    static final Duration LONGEST = Duration.ofDays(365);

    private static final Pattern FORM = Pattern.compile(SHAPE);
    private static final Pattern PART = Pattern.compile("([0-9]+)([wdhms])");

    private Durations() {}

    /** Empty if the text is no duration; the answer may be zero or longer than {@link #LONGEST}. */
    static Optional<Duration> read(String text) {
        if (text.isEmpty() || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            long count = Long.parseLong(part.group(1));
            sum = sum.plus(
                    switch (part.group(2)) {
                        case "w" -> Duration.ofDays(7 * count);
                        case "d" -> Duration.ofDays(count);
                        case "h" -> Duration.ofHours(count);
                        case "m" -> Duration.ofMinutes(count);
                        default -> Duration.ofSeconds(count);
                    });
        }
        return Optional.of(sum);
    }

    /** @throws IllegalArgumentException if the duration is not a positive number of whole seconds */
    static String write(Duration duration) {
        if (!duration.equals(Duration.ofSeconds(duration.toSeconds())) || duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("not a positive number of whole seconds: " + duration);
        }
        return part(duration.toDays(), "d")
                + part(duration.toHoursPart(), "h")
                + part(duration.toMinutesPart(), "m")
                + part(duration.toSecondsPart(), "s");
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + unit;
    }
}
