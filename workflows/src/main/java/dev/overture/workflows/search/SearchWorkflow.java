package dev.overture.workflows.search;

import dev.overture.model.ids.SessionId;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Runs one search of LinkedIn to its end, page by page. Who is found stands in the database alone: the history knows the
 * session's id and numbers. Its id is {@link dev.overture.workflows.WorkflowIds#search}.
 */
@WorkflowInterface
public interface SearchWorkflow {

    /** Runs until the search is over. */
    @WorkflowMethod
    void run(SessionId session);

    /** Go on at once. */
    @SignalMethod
    void look();

    /** How far it is. */
    @QueryMethod
    SearchProgress status();
}
