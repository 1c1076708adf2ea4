package dev.overture.providers.unipile;

import dev.overture.providers.unipile.http.CallOptions;
import java.time.Duration;
import java.time.Instant;

/** The time one act may take over all its calls. It runs on the machine's own ticks, which nobody can set back. */
final class Budget {

    private final long endNanos;

    private Budget(long endNanos) {
        this.endNanos = endNanos;
    }

    static Budget of(Duration whole) {
        return new Budget(System.nanoTime() + whole.toNanos());
    }

    CallOptions forWrite(Instant writeUntil) {
        return CallOptions.within(left(), writeUntil);
    }

    CallOptions forRead() {
        return CallOptions.within(left());
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }
}
