package dev.overture.workflows.prospect;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.util.Optional;

/** Takes one step after the other until the sequence is over or a fact ended it. */
public final class ProspectWorkflowImpl implements ProspectWorkflow {

    private static final int EVENTS_BEFORE_A_NEW_RUN = 1_000;

    private final CampaignProspectId prospect;
    private final KnownFacts facts;
    private final Walk walk;
    private final StateBoard board;

    /** Runs before any signal is handled, so that every handler finds its state. */
    @WorkflowInit
    public ProspectWorkflowImpl(ProspectStart start) {
        prospect = start.prospect();
        facts = new KnownFacts(start.carried());
        walk = new Walk(start.skeleton(), facts, start.carried());
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
                startAFreshRunIfLong(start);
            } else {
                steps.finish(Skeleton.RAN_TO_ITS_END);
            }
        }
        Workflow.await(Workflow::isEveryHandlerFinished);
        board.ended(facts.overBecause());
        return new ProspectEnd(facts.overBecause());
    }

    @Override
    public void connectionAccepted(Fact fact) {
        facts.connected(fact);
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
    public void released(Release release) {
        facts.released(release);
    }

    @Override
    public ProspectState status() {
        return board.state();
    }

    private void startAFreshRunIfLong(ProspectStart start) {
        boolean isLong = Workflow.getInfo().isContinueAsNewSuggested()
                || Workflow.getInfo().getHistoryLength() > EVENTS_BEFORE_A_NEW_RUN;
        Optional<Carried> carried = walk.carried();
        if (isLong && !facts.over() && carried.isPresent()) {
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.newContinueAsNewStub(ProspectWorkflow.class)
                    .run(new ProspectStart(prospect, start.skeleton(), carried.get()));
        }
    }
}
