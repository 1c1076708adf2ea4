package dev.overture.api.tasks;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.schema.control.ProspectTaskRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a sequence asks a human to do.
 *
 * @param status {@code open}, {@code done}, {@code expired}, {@code skipped}, or {@code ended} where its prospect ended first
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TaskResponse(
        CampaignProspectId campaignProspectId,
        String step,
        CampaignId campaignId,
        ProspectId prospectId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String companyName,
        String text,
        String status,
        Instant openedAt,
        @Nullable Instant remindAt,
        @Nullable Instant remindedAt,
        Instant expiresAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    static TaskResponse of(ProspectTaskRow row) {
        return new TaskResponse(
                row.campaignProspectId(),
                row.stepId().value(),
                row.campaignId(),
                row.prospectId(),
                row.firstName(),
                row.lastName(),
                row.companyName(),
                row.text(),
                row.status(),
                row.openedAt(),
                row.remindAt(),
                row.remindedAt(),
                row.expiresAt(),
                row.closedAt(),
                row.closedBy());
    }

    @Override
    public String toString() {
        return "TaskResponse[]";
    }
}
