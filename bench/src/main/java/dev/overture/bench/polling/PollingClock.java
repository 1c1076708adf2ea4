package dev.overture.bench.polling;

import java.time.Duration;
import java.time.Instant;

/** A clock that goes faster, so that a journey of hours can be watched; the same in all processes and after any death. */
final class PollingClock {

    /** So a minute takes a quarter of a second, and an hour fifteen. */
    static final int TIMES_FASTER = 240;

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private PollingClock() {}

    static Instant now() {
        return BEGINNING.plus(Duration.between(BEGINNING, Instant.now()).multipliedBy(TIMES_FASTER));
    }

    /** How long a span of this clock really takes. */
    static Duration real(Duration span) {
        return span.dividedBy(TIMES_FASTER);
    }
}
