package dev.overture.schema.inbox;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;

/** A person whom a delivery is about, with the campaign prospect that is most likely meant. */
public record Contact(ProspectId prospect, CampaignProspectId campaignProspect) {}
