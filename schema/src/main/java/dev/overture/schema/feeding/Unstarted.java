package dev.overture.schema.feeding;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.SequenceId;
import org.jspecify.annotations.Nullable;

/** A prospect whose workflow was not started, with the accounts that it was given already. */
public record Unstarted(
        CampaignProspectId id,
        SequenceId sequenceId,
        @Nullable AccountId linkedinAccountId,
        @Nullable AccountId emailAccountId,
        @Nullable AccountId whatsappAccountId) {}
