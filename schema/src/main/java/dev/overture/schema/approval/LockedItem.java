package dev.overture.schema.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item about to be decided.
 *
 * @param rejectionReason why it was rejected or put back, as far as somebody said so
 * @param enrolled whether it went into a campaign; its decision stands then
 */
public record LockedItem(
        UUID id,
        UUID sessionId,
        String approvalStatus,
        @Nullable String rejectionReason,
        boolean enrolled) {}
