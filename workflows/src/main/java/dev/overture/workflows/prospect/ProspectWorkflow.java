package dev.overture.workflows.prospect;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
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

    /** The person opened an e-mail of this campaign; only told where the sequence waits for that. */
    @SignalMethod
    void emailOpened(Fact fact);

    /** The person followed a link of an e-mail of this campaign; only told where the sequence waits for that. */
    @SignalMethod
    void linkClicked(Fact fact);

    /** A human ended the prospect; its row has ended already. */
    @SignalMethod
    void ended(Fact fact);

    /** A human did a task; its row says so already. */
    @SignalMethod
    void taskDone(TaskDone task);

    /** A hold that kept this prospect's message was lifted. */
    @SignalMethod
    void released(Release release);

    /** Leaves the step out at which the prospect stands; answers when that is settled. */
    @UpdateMethod
    CommandAnswer skipStep(Skip skip);

    /** Refuses what the run can see to make no sense. */
    @UpdateValidatorMethod(updateName = "skipStep")
    void validateSkipStep(Skip skip);

    /** Goes on at another step or in another version; answers when that is settled. */
    @UpdateMethod
    CommandAnswer moveTo(Move move);

    /** Refuses what the run can see to make no sense. */
    @UpdateValidatorMethod(updateName = "moveTo")
    void validateMoveTo(Move move);

    /** Why it waits, since when, until when, and what would unblock it. */
    @QueryMethod
    ProspectState status();
}
