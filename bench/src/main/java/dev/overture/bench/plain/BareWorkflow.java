package dev.overture.bench.plain;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** The least that turns a signal into an activity. */
@WorkflowInterface
public interface BareWorkflow {

    /** Waits for {@link #go}, then runs an activity; answers when that began, in microseconds of the epoch. */
    @WorkflowMethod
    long run();

    /** Ends the wait. */
    @SignalMethod
    void go();
}
