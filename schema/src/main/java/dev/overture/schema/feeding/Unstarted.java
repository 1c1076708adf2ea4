package dev.overture.schema.feeding;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.schema.delivery.AssignedAccounts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prospect whose workflow was not started, with the accounts that it was given already.
 *
 * @param currentStepId where an older system left off; null at the beginning
 * @param stepSince since when it stands there
 * @param connectedAt when an acceptance became known
 */
public record Unstarted(
        CampaignProspectId id,
        SequenceId sequenceId,
        @Nullable AccountId linkedinAccountId,
        @Nullable AccountId emailAccountId,
        @Nullable AccountId whatsappAccountId,
        @Nullable StepId currentStepId,
        @Nullable Instant stepSince,
        @Nullable Instant connectedAt)
        implements AssignedAccounts {}
