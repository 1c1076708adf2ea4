package dev.overture.workflows.prospect;

import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;

/** A copy of the interpreter that somebody changed without a marker: it waits a second before it begins. */
public final class HastyProspect implements ProspectWorkflow {

    private final ProspectWorkflowImpl original;

    /** Wraps the true one. */
    @WorkflowInit
    public HastyProspect(ProspectStart start) {
        original = new ProspectWorkflowImpl(start);
    }

    @Override
    public ProspectEnd run(ProspectStart start) {
        Workflow.sleep(Duration.ofSeconds(1));
        return original.run(start);
    }

    @Override
    public void connectionAccepted(Fact fact) {
        original.connectionAccepted(fact);
    }

    @Override
    public void replied(Fact fact) {
        original.replied(fact);
    }

    @Override
    public void unsubscribed(Fact fact) {
        original.unsubscribed(fact);
    }

    @Override
    public void emailOpened(Fact fact) {
        original.emailOpened(fact);
    }

    @Override
    public void linkClicked(Fact fact) {
        original.linkClicked(fact);
    }

    @Override
    public void ended(Fact fact) {
        original.ended(fact);
    }

    @Override
    public void taskDone(TaskDone task) {
        original.taskDone(task);
    }

    @Override
    public CommandAnswer skipStep(Skip skip) {
        return original.skipStep(skip);
    }

    @Override
    public void validateSkipStep(Skip skip) {
        original.validateSkipStep(skip);
    }

    @Override
    public CommandAnswer moveTo(Move move) {
        return original.moveTo(move);
    }

    @Override
    public void validateMoveTo(Move move) {
        original.validateMoveTo(move);
    }

    @Override
    public void released(Release release) {
        original.released(release);
    }

    @Override
    public ProspectState status() {
        return original.status();
    }
}
