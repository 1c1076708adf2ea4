package dev.overture.bench.plain;

import io.temporal.activity.Activity;
import io.temporal.client.WorkflowClient;
import java.util.concurrent.Executor;

/** Does nothing at all. Somebody must accept all the same: the signal comes from outside of the activity, as a webhook would. */
final class EmptyActivities implements PlainActivities {

    private final WorkflowClient temporal;
    private final Executor outside;

    EmptyActivities(WorkflowClient temporal, Executor outside) {
        this.temporal = temporal;
        this.outside = outside;
    }

    @Override
    public String invite(PlainProspect prospect) {
        String workflow = Activity.getExecutionContext().getInfo().getWorkflowId();
        outside.execute(
                () -> temporal.newWorkflowStub(PlainWorkflow.class, workflow).accepted());
        return "";
    }

    @Override
    public String begin(PlainProspect prospect, String recipient) {
        return "";
    }

    @Override
    public void goOn(PlainProspect prospect, String recipient, String chat) {
        // Nothing is what is measured here.
    }
}
