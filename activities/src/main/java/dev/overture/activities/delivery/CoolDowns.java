package dev.overture.activities.delivery;

import dev.overture.model.sending.Refusal;
import java.time.Duration;
import java.util.Optional;

/** How long an account rests after a refusal that names no time. */
final class CoolDowns {

    private static final Duration THROTTLED = Duration.ofMinutes(15);
    private static final Duration LIMIT_REACHED = Duration.ofHours(4);
    private static final Duration NO_CREDITS = Duration.ofHours(24);

    private CoolDowns() {}

    /** Empty where the refusal lasts until somebody lifts it. */
    static Optional<Duration> after(Refusal refusal) {
        return switch (refusal) {
            case THROTTLED -> Optional.of(THROTTLED);
            case LIMIT_REACHED -> Optional.of(LIMIT_REACHED);
            case NO_CREDITS -> Optional.of(NO_CREDITS);
            default -> Optional.empty();
        };
    }
}
