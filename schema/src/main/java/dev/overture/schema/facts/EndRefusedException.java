package dev.overture.schema.facts;

import dev.overture.model.campaign.CampaignProspectStatus;

/** A campaign prospect cannot be ended like that, because of how it ended already. */
public final class EndRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final CampaignProspectStatus status;

    EndRefusedException(CampaignProspectStatus status, CampaignProspectStatus wanted) {
        super("who is " + status.code() + " may not become " + wanted.code());
        this.status = status;
    }

    /** How it ended. */
    public CampaignProspectStatus status() {
        return status;
    }
}
