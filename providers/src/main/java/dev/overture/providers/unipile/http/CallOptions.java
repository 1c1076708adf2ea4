package dev.overture.providers.unipile.http;

import feign.Request;
import java.time.Duration;
import java.time.Instant;

/** What one call may take: a deadline for all of it, and the instant behind which no first byte may leave. */
public final class CallOptions extends Request.Options {

    private final Duration deadline;
    private final Instant writeUntil;
    private final boolean write;

    private CallOptions(Duration deadline, Instant writeUntil, boolean write) {
        this.deadline = deadline;
        this.writeUntil = writeUntil;
        this.write = write;
    }

    /** A call that may begin at any time. */
    public static CallOptions within(Duration deadline) {
        return new CallOptions(deadline, Instant.MAX, false);
    }

    /** A write, whatever its method, whose first byte may leave at {@code writeUntil} at the latest. */
    public static CallOptions within(Duration deadline, Instant writeUntil) {
        return new CallOptions(deadline, writeUntil, true);
    }

    Duration deadline() {
        return deadline;
    }

    Instant writeUntil() {
        return writeUntil;
    }

    boolean write() {
        return write;
    }
}
