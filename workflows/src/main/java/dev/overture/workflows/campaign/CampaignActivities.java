package dev.overture.workflows.campaign;

import dev.overture.model.ids.CampaignId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Everything that a campaign's workflow does to the world. Each method may be retried as often as Temporal likes. */
@ActivityInterface
public interface CampaignActivities {

    /** Starts the workflows of as many prospects as the accounts have room for. */
    @ActivityMethod(name = "feed")
    Fed feed(CampaignId campaign);

    /** Says whether the campaign is silent, and raises or clears the alarm about that. */
    @ActivityMethod(name = "watch")
    Watched watch(CampaignId campaign);

    /** Completes the campaign if nobody live is left in it; says whether it is completed now. */
    @ActivityMethod(name = "complete")
    boolean complete(CampaignId campaign);
}
