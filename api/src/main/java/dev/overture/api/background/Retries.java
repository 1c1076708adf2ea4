package dev.overture.api.background;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers when the next retry is due, so that nobody has to ask PostgreSQL. Used by one thread. */
public final class Retries {

    private @Nullable Instant next;

    /** Something is to be retried then. */
    public void add(Instant at) {
        if (next == null || at.isBefore(next)) {
            next = at;
        }
    }

    /** Everything that is due now is about to be looked at. */
    public void lookedAt(Instant now) {
        if (next != null && !next.isAfter(now)) {
            next = null;
        }
    }

    /** How long until the next retry; empty where there is none. */
    public Optional<Duration> waitFrom(Instant now) {
        return next == null
                ? Optional.empty()
                : Optional.of(next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO);
    }
}
