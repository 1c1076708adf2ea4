package dev.overture.schema.delivery;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.SequenceId;
import org.jspecify.annotations.Nullable;

/** Which sequence a prospect follows, and with which accounts. */
public record Assignment(
        CampaignProspectId id,
        CampaignId campaignId,
        ProspectId prospectId,
        SequenceId sequenceId,
        @Nullable AccountId linkedinAccountId,
        @Nullable AccountId emailAccountId,
        @Nullable AccountId whatsappAccountId)
        implements AssignedAccounts {}
