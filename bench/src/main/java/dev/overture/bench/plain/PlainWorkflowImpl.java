package dev.overture.bench.plain;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The plain program's workflow. */
public final class PlainWorkflowImpl implements PlainWorkflow {

    private static final Duration ACCEPTED_WITHIN = Duration.ofDays(14);

    private final PlainActivities activities = Workflow.newActivityStub(
            PlainActivities.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofMinutes(1))
                    .build());

    private boolean accepted;

    @Override
    public void run(PlainProspect prospect) {
        String recipient = activities.invite(prospect);
        if (!Workflow.await(ACCEPTED_WITHIN, () -> accepted)) {
            return;
        }
        String chat = activities.begin(prospect, recipient);
        activities.goOn(prospect, recipient, chat);
    }

    @Override
    public void accepted() {
        accepted = true;
    }
}
