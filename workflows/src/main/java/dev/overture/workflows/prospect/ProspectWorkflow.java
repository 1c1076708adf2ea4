package dev.overture.workflows.prospect;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Walks one prospect through a campaign's sequence. Its id is {@link dev.overture.workflows.WorkflowIds#of}. Facts come
 * as signals, each with the id of its event; a fact told twice counts once.
 */
@WorkflowInterface
public interface ProspectWorkflow {

    /** Runs until the sequence is over or a fact ended it; the end itself is recorded in PostgreSQL. */
    @WorkflowMethod
    ProspectEnd run(ProspectStart start);

    /** The person accepted our connection request, or turned out to be connected. */
    @SignalMethod
    void connectionAccepted(Fact fact);

    /** The person answered on any channel; the prospect's row has ended already. */
    @SignalMethod
    void replied(Fact fact);

    /** The person asked not to be contacted; the prospect's row has ended already. */
    @SignalMethod
    void unsubscribed(Fact fact);

    /** A hold that kept this prospect's message was lifted. */
    @SignalMethod
    void released(Release release);

    /** Why it waits, since when, until when, and what would unblock it. */
    @QueryMethod
    ProspectState status();
}
