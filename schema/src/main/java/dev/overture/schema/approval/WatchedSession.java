package dev.overture.schema.approval;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as its workflow sees it.
 *
 * @param undecided who wait for a decision
 */
public record WatchedSession(
        String status,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant expiredAt,
        @Nullable Duration remindEvery,
        @Nullable Instant remindedAt,
        int undecided) {

    /** Whether people can be decided about. */
    public boolean open() {
        return expiredAt == null && (status.equals("pending") || status.equals("in_progress"));
    }
}
