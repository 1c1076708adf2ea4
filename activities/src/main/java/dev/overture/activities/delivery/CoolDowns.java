package dev.overture.activities.delivery;

import dev.overture.model.sending.Refusal;
import java.time.Duration;
import java.util.Optional;

/**
 * How long an account rests after a refusal that names no time: all of it is measured by the shortest rest.
 *
 * @param throttled after an answer that the vendor is asked too much; sixteen times as long after a limit that was
 *     reached, twenty times after several such answers within an hour
 */
public record CoolDowns(Duration throttled) {

    /** A quarter of an hour, four hours, five hours. */
    public static final CoolDowns USUAL = new CoolDowns(Duration.ofMinutes(15));

    private static final int LIMIT_REACHED = 16;
    private static final int SEVERAL = 20;
    private static final Duration NO_CREDITS = Duration.ofHours(24);

    /** @throws IllegalArgumentException if it is zero or negative */
    public CoolDowns {
        if (throttled.isZero() || throttled.isNegative()) {
            throw new IllegalArgumentException("the cool-down must be positive");
        }
    }

    /** Empty where the refusal lasts until somebody lifts it. */
    Optional<Duration> after(Refusal refusal) {
        return switch (refusal) {
            case THROTTLED -> Optional.of(throttled);
            case LIMIT_REACHED -> Optional.of(throttled.multipliedBy(LIMIT_REACHED));
            case NO_CREDITS -> Optional.of(NO_CREDITS);
            default -> Optional.empty();
        };
    }

    /** After several such answers within an hour. */
    Duration afterSeveral() {
        return throttled.multipliedBy(SEVERAL);
    }
}
