package dev.overture.schema.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approval session with its counts; pending are those who need review, too. */
public record SessionRow(
        UUID id,
        String campaignName,
        @Nullable String campaignTag,
        String status,
        String prospectSource,
        int totalProspects,
        int approvedCount,
        int rejectedCount,
        int pendingCount,
        @Nullable Instant expiresAt,
        @Nullable Instant expiredAt,
        int reminders,
        @Nullable Instant remindedAt,
        Instant createdAt,
        Instant updatedAt) {}
