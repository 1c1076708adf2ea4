package dev.overture.workflows.approval;

import dev.overture.model.ids.SessionId;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Reminds of an approval session and closes it when it expires. Its id is {@link dev.overture.workflows.WorkflowIds#approval}.
 */
@WorkflowInterface
public interface ApprovalWorkflow {

    /** Runs until nothing in the session can be decided any more. */
    @WorkflowMethod
    void run(SessionId session);

    /** The session was changed: look at once. */
    @SignalMethod
    void look();

    /** What it waits for. */
    @QueryMethod
    ApprovalWatch status();
}
