package dev.overture.activities.delivery;

import dev.overture.schema.delivery.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Adds pauses up. */
final class Pauses {

    private Pauses() {}

    /** How long at least one of the pauses lasted; time in which two overlap counts once. */
    static Duration total(List<Span> pauses) {
        Duration total = Duration.ZERO;
        Instant counted = Instant.MIN;
        for (Span pause :
                pauses.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Instant from = pause.from().isBefore(counted) ? counted : pause.from();
            if (from.isBefore(pause.to())) {
                total = total.plus(Duration.between(from, pause.to()));
                counted = pause.to();
            }
        }
        return total;
    }
}
