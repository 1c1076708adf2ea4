package dev.overture.workflows.search;

import dev.overture.model.ids.SessionId;
import dev.overture.workflows.ThisRun;
import dev.overture.workflows.TimedWait;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;

/** Asks for the next page until there is none. */
public final class SearchWorkflowImpl implements SearchWorkflow {

    /** With growing pauses of at most five minutes, this is about three hours. */
    private static final int ATTEMPTS = 40;

    private boolean told;
    private SearchProgress progress = new SearchProgress(false, 0, null);

    @Override
    public void run(SessionId session) {
        while (!progress.over()) {
            told = false;
            try {
                progress = activities("find the next people").searchOn(session);
            } catch (ActivityFailure tooLong) {
                activities("end the search").giveSearchUp(session);
                progress = new SearchProgress(true, progress.pages(), null);
            }
            show();
            Instant goOnAt = progress.goOnAt();
            if (goOnAt != null) {
                TimedWait.until(goOnAt, "the account may read on", () -> told);
            }
            startAFreshRunIfLong(session);
        }
        Workflow.await(Workflow::isEveryHandlerFinished);
    }

    @Override
    public void look() {
        told = true;
    }

    @Override
    public SearchProgress status() {
        return progress;
    }

    private void show() {
        Workflow.setCurrentDetails((progress.over() ? "**over**" : "**running**") + ": " + progress.pages()
                + " pages stored" + (progress.goOnAt() == null ? "" : ", goes on at " + progress.goOnAt()));
    }

    private void startAFreshRunIfLong(SessionId session) {
        if (ThisRun.isLong() && !progress.over()) {
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.newContinueAsNewStub(SearchWorkflow.class).run(session);
        }
    }

    /** @param summary what the Temporal UI shows; no personal data */
    private static SearchActivities activities(String summary) {
        return Workflow.newActivityStub(
                SearchActivities.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofMinutes(3))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setMaximumInterval(Duration.ofMinutes(5))
                                .setMaximumAttempts(ATTEMPTS)
                                .build())
                        .setSummary(summary)
                        .build());
    }
}
