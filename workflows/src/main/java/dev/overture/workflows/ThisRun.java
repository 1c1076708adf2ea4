package dev.overture.workflows;

import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;

/** The run that a workflow is in. */
public final class ThisRun {

    private static final int EVENTS_BEFORE_A_NEW_RUN = 1_000;

    private ThisRun() {}

    /** Whether its history is so long that a fresh run should go on. Schedules nothing. */
    public static boolean isLong() {
        WorkflowInfo run = Workflow.getInfo();
        return run.isContinueAsNewSuggested() || run.getHistoryLength() > EVENTS_BEFORE_A_NEW_RUN;
    }
}
