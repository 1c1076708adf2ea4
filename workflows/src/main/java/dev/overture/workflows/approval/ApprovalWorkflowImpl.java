package dev.overture.workflows.approval;

import dev.overture.model.ids.SessionId;
import dev.overture.workflows.ThisRun;
import dev.overture.workflows.TimedWait;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;

/** Looks, waits for what is due next, and looks again. */
public final class ApprovalWorkflowImpl implements ApprovalWorkflow {

    private boolean told;
    private ApprovalWatch watch = new ApprovalWatch("waiting", 0, null);

    @Override
    public void run(SessionId session) {
        boolean waiting = true;
        while (waiting) {
            told = false;
            watch = activities().lookAtSession(session);
            Workflow.setCurrentDetails("**" + watch.state() + "**: " + watch.undecided() + " undecided"
                    + (watch.lookAgainAt() == null ? "" : ", looks again at " + watch.lookAgainAt()));
            Instant next = watch.lookAgainAt();
            if (next != null) {
                TimedWait.until(next, "reminder or end of an approval session", () -> told);
            }
            waiting = next != null || told;
            startAFreshRunIfLong(session, waiting);
        }
        Workflow.await(Workflow::isEveryHandlerFinished);
    }

    @Override
    public void look() {
        told = true;
    }

    @Override
    public ApprovalWatch status() {
        return watch;
    }

    private static void startAFreshRunIfLong(SessionId session, boolean waiting) {
        if (ThisRun.isLong() && waiting) {
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.newContinueAsNewStub(ApprovalWorkflow.class).run(session);
        }
    }

    private static ApprovalActivities activities() {
        return Workflow.newActivityStub(
                ApprovalActivities.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofMinutes(1))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setMaximumInterval(Duration.ofMinutes(1))
                                .build())
                        .setSummary("remind or expire, if due")
                        .build());
    }
}
