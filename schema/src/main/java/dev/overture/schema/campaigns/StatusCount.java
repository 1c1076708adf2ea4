package dev.overture.schema.campaigns;

import dev.overture.model.campaign.CampaignProspectStatus;

/** How many prospects stand at this status. */
public record StatusCount(CampaignProspectStatus status, long count) {}
