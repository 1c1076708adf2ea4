package dev.overture.schema.accounts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that is pending as far as we know.
 *
 * @param invitationId the vendor's id of it, where it was told
 */
public record PendingInvitation(
        MessageId id,
        CampaignProspectId campaignProspectId,
        ProspectId prospectId,
        String providerId,
        @Nullable String publicId,
        @Nullable String invitationId,
        Instant sentAt) {}
