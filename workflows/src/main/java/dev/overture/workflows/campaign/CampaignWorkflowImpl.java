package dev.overture.workflows.campaign;

import dev.overture.model.ids.CampaignId;
import dev.overture.workflows.ThisRun;
import dev.overture.workflows.TimedWait;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Feeds, then waits until it is told that nobody live is left, and wakes up to see whether anything is sent. */
public final class CampaignWorkflowImpl implements CampaignWorkflow {

    private boolean drained;
    private boolean roomFreed;
    private CampaignState state = new CampaignState("feeding", 0, null, null);

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
        show("completed", 0, null, null);
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
        if (fed.remaining() && fed.lookAgainAt() == null) {
            show("feeding", fed.started(), null, state.silentSince());
            return;
        }
        Watched watched = Changes.WATCHES_FOR_SILENCE.made()
                ? activities("see whether anything is sent").watch(campaign)
                : new Watched(true, null, null);
        Instant wakeAt = earlier(fed.lookAgainAt(), watched.lookAgainAt());
        show(stateOf(fed, watched), fed.started(), wakeAt, watched.silentSince());
        if (wakeAt == null) {
            Workflow.await(() -> drained || roomFreed);
        } else {
            String summary = fed.remaining() ? "room in the accounts' calendars" : "whether the campaign is silent";
            TimedWait.until(wakeAt, summary, () -> drained || roomFreed);
        }
    }

    private static String stateOf(Fed fed, Watched watched) {
        if (!watched.active()) {
            return "paused";
        }
        return fed.remaining() ? "waiting_for_room" : "all_started";
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private void show(String name, int started, @Nullable Instant nextLookAt, @Nullable Instant silentSince) {
        state = new CampaignState(name, state.started() + started, nextLookAt, silentSince);
        Workflow.setCurrentDetails("**" + name + "**: " + state.started() + " prospects started by this run"
                + (nextLookAt == null ? "" : ", looks again at " + nextLookAt)
                + (silentSince == null ? "" : "; **nothing was sent since " + silentSince + "**"));
    }

    private void startAFreshRunIfLong(CampaignStart start, boolean completed) {
        if (ThisRun.isLong() && !completed && !drained) {
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
