package dev.overture.schema.outbox;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a campaign prospect's workflow should stand by the record.
 *
 * @param skeleton the compiled sequence as JSON
 * @param account the account of its first contact, where it has one
 */
public record ProspectRun(
        CampaignProspectId id,
        WorkspaceId workspaceId,
        CampaignId campaignId,
        String skeleton,
        @Nullable AccountId account,
        @Nullable StepId currentStepId,
        @Nullable Instant stepSince,
        @Nullable Instant startedAt,
        @Nullable Instant connectedAt,
        @Nullable Instant endedAt) {}
