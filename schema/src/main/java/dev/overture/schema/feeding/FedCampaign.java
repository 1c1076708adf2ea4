package dev.overture.schema.feeding;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;

/**
 * A campaign as the feeder sees it.
 *
 * @param fed whether it starts people by itself; otherwise only those whom somebody asked to start
 */
public record FedCampaign(CampaignId id, WorkspaceId workspaceId, CampaignStatus status, boolean fed) {}
