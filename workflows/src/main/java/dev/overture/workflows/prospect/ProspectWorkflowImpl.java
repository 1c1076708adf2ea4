package dev.overture.workflows.prospect;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import dev.overture.workflows.ThisRun;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.util.Optional;

/** Takes one step after the other until the sequence is over or a fact ended it. */
public final class ProspectWorkflowImpl implements ProspectWorkflow {

    private final CampaignProspectId prospect;
    private final KnownFacts facts;
    private final Commands commands;
    private final Walk walk;
    private final StateBoard board;

    /** Runs before any signal is handled, so that every handler finds its state. */
    @WorkflowInit
    public ProspectWorkflowImpl(ProspectStart start) {
        prospect = start.prospect();
        facts = new KnownFacts(start.carried());
        commands = new Commands();
        walk = new Walk(start.skeleton(), facts, commands, start.carried());
        board = new StateBoard();
    }

    @Override
    public ProspectEnd run(ProspectStart start) {
        StepRunner steps = new StepRunner(prospect, walk, facts, board);
        while (!facts.over()) {
            Optional<Node> step = walk.step();
            if (step.isPresent()) {
                step.get().accept(steps);
                walk.takeTheLateBranchIfDue();
                commands.carryOutAll(steps);
                startAFreshRunIfLong();
            } else {
                steps.finish(Skeleton.RAN_TO_ITS_END);
            }
        }
        commands.refuseAll();
        Workflow.await(Workflow::isEveryHandlerFinished);
        board.ended(facts.overBecause());
        return new ProspectEnd(facts.overBecause());
    }

    @Override
    public void connectionAccepted(Fact fact) {
        facts.happened(fact, Awaited.CONNECTION_ACCEPTED);
    }

    @Override
    public void replied(Fact fact) {
        facts.over(fact, "replied");
    }

    @Override
    public void unsubscribed(Fact fact) {
        facts.over(fact, "unsubscribed");
    }

    @Override
    public void emailOpened(Fact fact) {
        facts.happened(fact, Awaited.EMAIL_OPENED);
    }

    @Override
    public void linkClicked(Fact fact) {
        facts.happened(fact, Awaited.LINK_CLICKED);
    }

    @Override
    public void ended(Fact fact) {
        facts.over(fact, "ended by a person");
    }

    @Override
    public void taskDone(TaskDone task) {
        facts.taskDone(task.step());
    }

    @Override
    public CommandAnswer skipStep(Skip skip) {
        return commands.carryOut(steps -> steps.skip(skip));
    }

    @Override
    public void validateSkipStep(Skip skip) {
        requireLive();
        if (!walk.standsAt(skip.step())) {
            throw new IllegalArgumentException("not_at_this_step");
        }
    }

    @Override
    public CommandAnswer moveTo(Move move) {
        return commands.carryOut(steps -> steps.move(move));
    }

    @Override
    public void validateMoveTo(Move move) {
        requireLive();
    }

    private void requireLive() {
        if (facts.over()) {
            throw new IllegalStateException("ended");
        }
    }

    @Override
    public void released(Release release) {
        facts.released(release);
    }

    @Override
    public ProspectState status() {
        return board.state();
    }

    private void startAFreshRunIfLong() {
        Optional<Carried> carried = walk.carried();
        if (ThisRun.isLong() && !facts.over() && carried.isPresent()) {
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.newContinueAsNewStub(ProspectWorkflow.class)
                    .run(new ProspectStart(prospect, walk.skeleton(), carried.get()));
        }
    }
}
