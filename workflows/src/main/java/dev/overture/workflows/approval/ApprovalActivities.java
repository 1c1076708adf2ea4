package dev.overture.workflows.approval;

import dev.overture.model.ids.SessionId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Everything that an approval session's workflow does to the world. May be retried as often as Temporal likes. */
@ActivityInterface
public interface ApprovalActivities {

    /** Reminds and expires where that is due, never twice for one occasion, and says when to look again. */
    @ActivityMethod(name = "lookAtSession")
    ApprovalWatch lookAtSession(SessionId session);
}
