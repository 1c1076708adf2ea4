package dev.overture.workflows.account;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Keeps one account true and healthy: verifies what webhooks hint, releases what no hold keeps any more, and compares a few
 * times a day what really happened with the record. Its id is {@link dev.overture.workflows.WorkflowIds#of}. Signals only
 * make it look at once; whatever it is not told it finds at its next look.
 */
@WorkflowInterface
public interface AccountWorkflow {

    /** Runs as long as the account exists. */
    @WorkflowMethod
    void run(AccountStart start);

    /** Holds or limits changed: release what nothing keeps any more. */
    @SignalMethod
    void holdsChanged();

    /** The account may have broken or come back: ask the vendor. */
    @SignalMethod
    void stateHinted();

    /** How the account stands, and when it is looked at again. */
    @QueryMethod
    AccountWatch status();
}
