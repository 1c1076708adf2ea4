package dev.overture.workflows.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.CampaignId;

/** What a campaign's run begins with. */
public record CampaignStart(@JsonProperty("campaign") CampaignId campaign) {}
