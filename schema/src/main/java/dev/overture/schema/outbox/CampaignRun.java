package dev.overture.schema.outbox;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;

/** What the record says about a campaign whose workflow does not answer. */
public record CampaignRun(CampaignId id, WorkspaceId workspaceId, CampaignStatus status) {}
