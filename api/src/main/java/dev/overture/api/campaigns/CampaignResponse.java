package dev.overture.api.campaigns;

import dev.overture.model.ids.CampaignId;
import dev.overture.schema.campaigns.CampaignRow;

/** A campaign in short. */
record CampaignResponse(CampaignId id, String name, String status) {

    static CampaignResponse of(CampaignRow row) {
        return new CampaignResponse(row.id(), row.name(), row.status().code());
    }
}
