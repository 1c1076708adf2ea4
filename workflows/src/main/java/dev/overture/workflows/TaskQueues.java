package dev.overture.workflows;

/** The task queues. */
public final class TaskQueues {

    /** Everything that runs campaigns: workflows and their activities. */
    public static final String OUTREACH = "outreach";

    private TaskQueues() {}
}
