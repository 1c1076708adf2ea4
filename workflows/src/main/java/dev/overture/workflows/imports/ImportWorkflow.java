package dev.overture.workflows.imports;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Takes the rows of one file into the CRM, to the end whatever dies meanwhile. Its id is {@link
 * dev.overture.workflows.WorkflowIds#of}; how far it is stands in the record, which is also what it goes on from. Whoever
 * cancels the import in the record ends it.
 */
@WorkflowInterface
public interface ImportWorkflow {

    /** Returns when every row has its result, or the import was cancelled. */
    @WorkflowMethod
    void run(ImportStart start);

    /** How far it was when somebody looked last. */
    @QueryMethod
    ImportStage progress();
}
