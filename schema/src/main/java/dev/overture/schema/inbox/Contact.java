package dev.overture.schema.inbox;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;

/**
 * A person whom a delivery is about, with the campaign prospect that is most likely meant.
 *
 * @param guessed whether another live campaign prospect of theirs could be meant as well
 */
public record Contact(ProspectId prospect, CampaignProspectId campaignProspect, boolean guessed) {

    /** The campaign prospect that is surely meant. */
    public static Contact surely(ProspectId prospect, CampaignProspectId campaignProspect) {
        return new Contact(prospect, campaignProspect, false);
    }
}
