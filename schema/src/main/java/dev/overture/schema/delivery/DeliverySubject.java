package dev.overture.schema.delivery;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign prospect with its person and its campaign's status: everything that a delivery decides by. Holds personal
 * data: {@code toString} leaves it out.
 *
 * @param personalizationData the import's extra columns as a JSON object
 * @param campaignWindow when the campaign may write, as JSON, or null for always
 */
public record DeliverySubject(
        CampaignProspectId id,
        WorkspaceId workspaceId,
        CampaignId campaignId,
        ProspectId prospectId,
        SequenceId sequenceId,
        CampaignProspectStatus status,
        @Nullable String statusReason,
        @Nullable AccountId linkedinAccountId,
        @Nullable AccountId emailAccountId,
        @Nullable AccountId whatsappAccountId,
        @Nullable String recipientProviderId,
        @Nullable String chatId,
        @Nullable Instant contactedAt,
        @Nullable Instant connectedAt,
        int holdRevision,
        String personalizationData,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String jobTitle,
        @Nullable String companyName,
        @Nullable String industry,
        @Nullable String location,
        @Nullable String linkedinProfileUrl,
        @Nullable String emailAddress,
        @Nullable String phoneNumber,
        CampaignStatus campaignStatus,
        boolean suppressed,
        @Nullable String campaignWindow)
        implements AssignedAccounts {

    @Override
    public String toString() {
        return "DeliverySubject[" + id + " " + status.code() + "]";
    }
}
