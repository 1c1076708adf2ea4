package dev.overture.api.campaigns;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.schema.campaigns.CampaignProspectRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A prospect in a campaign together with the person. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CampaignProspectResponse(
        CampaignProspectId id,
        CampaignId campaignId,
        ProspectId prospectId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String companyName,
        @Nullable String jobTitle,
        @Nullable String linkedinUrl,
        @Nullable String email,
        String status,
        @Nullable String statusReason,
        @Nullable String currentStep,
        @Nullable String waitingFor,
        @Nullable Instant nextActionAt,
        @Nullable Instant contactedAt,
        @Nullable Instant connectedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant endedAt) {

    static CampaignProspectResponse of(CampaignProspectRow row) {
        return new CampaignProspectResponse(
                row.id(),
                row.campaignId(),
                row.prospectId(),
                row.firstName(),
                row.lastName(),
                row.companyName(),
                row.jobTitle(),
                row.linkedinUrl(),
                row.email(),
                row.status().code(),
                row.statusReason(),
                row.currentStep(),
                row.waitingFor(),
                row.nextActionAt(),
                row.contactedAt(),
                row.connectedAt(),
                row.repliedAt(),
                row.endedAt());
    }
}
