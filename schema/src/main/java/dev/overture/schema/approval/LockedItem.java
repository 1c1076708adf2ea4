package dev.overture.schema.approval;

import java.util.UUID;

/**
 * An item about to be decided.
 *
 * @param enrolled whether it went into a campaign; its decision stands then
 */
public record LockedItem(UUID id, UUID sessionId, String approvalStatus, boolean enrolled) {}
