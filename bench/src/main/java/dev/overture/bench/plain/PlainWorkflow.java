package dev.overture.bench.plain;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** What somebody writes on an afternoon with the SDK alone: invite, wait for the acceptance, follow up twice. */
@WorkflowInterface
public interface PlainWorkflow {

    /** The task queue of the program that calls the vendor and updates one row a step. */
    String PLAIN_QUEUE = "bench-plain";

    /** The task queue of the same program with activities that do nothing. */
    String EMPTY_QUEUE = "bench-empty";

    /** Begins ids on {@link #PLAIN_QUEUE}; the slug follows. */
    String PLAIN_PREFIX = "plain/";

    /** Begins ids on {@link #EMPTY_QUEUE}; the slug follows. */
    String EMPTY_PREFIX = "empty/";

    /** Runs until the last message is sent, or nobody accepts within 14 days. */
    @WorkflowMethod
    void run(PlainProspect prospect);

    /** The person accepted. */
    @SignalMethod
    void accepted();
}
