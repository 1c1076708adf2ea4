package dev.overture.schema.imports;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;

/**
 * Somebody who enters a campaign.
 *
 * @param personalizationData the JSON of what else the row said
 */
public record NewCampaignProspect(CampaignProspectId id, ProspectId prospectId, String personalizationData) {}
