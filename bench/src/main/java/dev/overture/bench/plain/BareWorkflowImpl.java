package dev.overture.bench.plain;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Signal → activity. */
public final class BareWorkflowImpl implements BareWorkflow {

    private final BareActivity activity = Workflow.newActivityStub(
            BareActivity.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofMinutes(1))
                    .build());

    private boolean go;

    @Override
    public long run() {
        Workflow.await(() -> go);
        return activity.now();
    }

    @Override
    public void go() {
        go = true;
    }
}
