package dev.overture.schema.adoption;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign prospect who begins where an older system left off. Holds personal data: {@code toString} leaves it out.
 *
 * @param currentStepId where it stands, or null at the beginning
 * @param stepSince since when
 * @param startRequestedAt when its workflow was asked to start there; null leaves it to the feeder
 */
public record AdoptedProspect(
        CampaignProspectId id,
        WorkspaceId workspaceId,
        CampaignId campaignId,
        ProspectId prospectId,
        SequenceId sequenceId,
        CampaignProspectStatus status,
        @Nullable String statusReason,
        @Nullable AccountId linkedinAccountId,
        @Nullable String recipientProviderId,
        @Nullable String recipientPublicId,
        @Nullable StepId currentStepId,
        @Nullable Instant stepSince,
        @Nullable String waitingFor,
        @Nullable Instant nextActionAt,
        String personalizationData,
        @Nullable Instant startRequestedAt,
        @Nullable Instant contactedAt,
        @Nullable Instant connectedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant endedAt,
        Instant createdAt) {

    @Override
    public String toString() {
        return "AdoptedProspect[" + id + " " + status.code() + "]";
    }
}
