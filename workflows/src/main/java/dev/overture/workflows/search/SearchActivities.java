package dev.overture.workflows.search;

import dev.overture.model.ids.SessionId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Everything that a search's workflow does to the world. Each method may be retried as often as Temporal likes. */
@ActivityInterface
public interface SearchActivities {

    /** Fetches and stores what comes next; nothing twice. */
    @ActivityMethod(name = "searchOn")
    SearchProgress searchOn(SessionId session);

    /** Ends a search that the vendor did not answer for long; what it found stays. */
    @ActivityMethod(name = "giveSearchUp")
    void giveSearchUp(SessionId session);
}
