package dev.overture.workflows.campaign;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Feeds a campaign's prospects into workflows as its accounts have room, and completes the campaign when everybody has
 * ended. Its id is {@link dev.overture.workflows.WorkflowIds#of}.
 */
@WorkflowInterface
public interface CampaignWorkflow {

    /** Runs until everybody in the campaign has ended. */
    @WorkflowMethod
    void run(CampaignStart start);

    /** Nobody live is left; checked once more before the campaign is completed. */
    @SignalMethod
    void drained();

    /** More prospects may have come, or room may have appeared: look at once. */
    @SignalMethod
    void roomFreed();

    /** What the feeder does. */
    @QueryMethod
    CampaignState status();
}
