package dev.overture.schema.control;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.StepId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a sequence asks a human to do. Personal data: {@code toString} leaves it out.
 *
 * @param status {@code open}, {@code done}, {@code expired}, {@code skipped}, or {@code ended} where its prospect ended first
 */
public record ProspectTaskRow(
        CampaignProspectId campaignProspectId,
        StepId stepId,
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

    @Override
    public String toString() {
        return "ProspectTaskRow[" + campaignProspectId + " " + stepId + " " + status + "]";
    }
}
