package dev.overture.workflows.campaign;

import dev.overture.model.ids.CampaignId;
import dev.overture.workflows.TimedWait;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Feeds, then waits without a timer until it is told that nobody live is left. */
public final class CampaignWorkflowImpl implements CampaignWorkflow {

    private static final int EVENTS_BEFORE_A_NEW_RUN = 1_000;

    private boolean drained;
    private boolean roomFreed;
    private CampaignState state = new CampaignState("feeding", 0, null);

    @Override
    public void run(CampaignStart start) {
        CampaignId campaign = start.campaign();
        boolean completed = false;
        while (!completed) {
            feed(campaign);
            if (drained) {
                drained = false;
                completed = activities("complete, if nobody is left").complete(campaign);
            }
            startAFreshRunIfLong(start, completed);
        }
        show("completed", 0, null);
    }

    @Override
    public void drained() {
        drained = true;
    }

    @Override
    public void roomFreed() {
        roomFreed = true;
    }

    @Override
    public CampaignState status() {
        return state;
    }

    /** One round: starts whom the accounts have room for, then waits until another round or the end is due. */
    private void feed(CampaignId campaign) {
        roomFreed = false;
        Fed fed = activities("start whom the accounts have room for").feed(campaign);
        Instant lookAgainAt = fed.lookAgainAt();
        if (!fed.remaining()) {
            show("all_started", fed.started(), null);
            Workflow.await(() -> drained || roomFreed);
        } else if (lookAgainAt != null) {
            show("waiting_for_room", fed.started(), lookAgainAt);
            TimedWait.until(lookAgainAt, "room in the accounts' calendars", () -> drained || roomFreed);
        } else {
            show("feeding", fed.started(), null);
        }
    }

    private void show(String name, int started, @Nullable Instant nextLookAt) {
        state = new CampaignState(name, state.started() + started, nextLookAt);
        Workflow.setCurrentDetails("**" + name + "**: " + state.started() + " prospects started by this run"
                + (nextLookAt == null ? "" : ", looks again at " + nextLookAt));
    }

    private void startAFreshRunIfLong(CampaignStart start, boolean completed) {
        boolean isLong = Workflow.getInfo().isContinueAsNewSuggested()
                || Workflow.getInfo().getHistoryLength() > EVENTS_BEFORE_A_NEW_RUN;
        if (isLong && !completed && !drained) {
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.newContinueAsNewStub(CampaignWorkflow.class).run(start);
        }
    }

    /** @param summary what the Temporal UI shows; no personal data */
    private static CampaignActivities activities(String summary) {
        return Workflow.newActivityStub(
                CampaignActivities.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofMinutes(2))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setMaximumInterval(Duration.ofMinutes(1))
                                .build())
                        .setSummary(summary)
                        .build());
    }
}
