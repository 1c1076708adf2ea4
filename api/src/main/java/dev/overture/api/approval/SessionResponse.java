package dev.overture.api.approval;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.schema.approval.SessionRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approval session; {@code pending_count} counts those who need review, too.
 *
 * @param expiresAt from when on nobody in it can be decided about; null never
 * @param expiredAt when that came true
 * @param reminders how often it reminded of those who wait
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SessionResponse(
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
        Instant updatedAt) {

    static SessionResponse of(SessionRow row) {
        return new SessionResponse(
                row.id(),
                row.campaignName(),
                row.campaignTag(),
                row.status(),
                row.prospectSource(),
                row.totalProspects(),
                row.approvedCount(),
                row.rejectedCount(),
                row.pendingCount(),
                row.expiresAt(),
                row.expiredAt(),
                row.reminders(),
                row.remindedAt(),
                row.createdAt(),
                row.updatedAt());
    }
}
