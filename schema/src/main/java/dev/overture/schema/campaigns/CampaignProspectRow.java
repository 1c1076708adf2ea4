package dev.overture.schema.campaigns;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prospect in a campaign together with the person, for people to read.
 *
 * @param currentStep the id of the step at which the workflow stands
 * @param waitingFor the event that is awaited, such as {@code connection_accepted}
 */
public record CampaignProspectRow(
        CampaignProspectId id,
        CampaignId campaignId,
        ProspectId prospectId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String companyName,
        @Nullable String jobTitle,
        @Nullable String linkedinUrl,
        @Nullable String email,
        CampaignProspectStatus status,
        @Nullable String statusReason,
        @Nullable String currentStep,
        @Nullable String waitingFor,
        @Nullable Instant nextActionAt,
        @Nullable Instant contactedAt,
        @Nullable Instant connectedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant endedAt) {}
