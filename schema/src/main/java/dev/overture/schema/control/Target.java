package dev.overture.schema.control;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * The campaign prospect that a command is about.
 *
 * @param started whether it has, or had, a workflow
 */
public record Target(
        CampaignProspectId id,
        WorkspaceId workspaceId,
        CampaignId campaignId,
        ProspectId prospectId,
        SequenceId sequenceId,
        CampaignProspectStatus status,
        @Nullable StepId currentStepId,
        int holdRevision,
        boolean started) {}
