package dev.overture.schema.feeding;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;

/** A campaign as the feeder sees it. */
public record FedCampaign(CampaignId id, WorkspaceId workspaceId, CampaignStatus status) {}
