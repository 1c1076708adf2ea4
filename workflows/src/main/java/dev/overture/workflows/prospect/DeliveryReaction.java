package dev.overture.workflows.prospect;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import dev.overture.workflows.TimedWait;
import io.temporal.workflow.Workflow;

/** What each answer of a delivery makes the workflow do, its waits included. */
final class DeliveryReaction implements DeliverAnswer.Visitor<DeliveryReaction.Turn> {

    /** What comes next. */
    enum Turn {
        /** Ask for the delivery. */
        DELIVER,
        /** Look whether it arrived. */
        CONFIRM,
        /** Take the next step. */
        GO_ON,
        /** Leave the step: a fact ended the prospect or made another branch due. */
        LEAVE
    }

    private final StepId step;
    private final Walk walk;
    private final KnownFacts facts;
    private final StateBoard board;

    DeliveryReaction(StepId step, Walk walk, KnownFacts facts, StateBoard board) {
        this.step = step;
        this.walk = walk;
        this.facts = facts;
        this.board = board;
    }

    @Override
    public Turn sent(DeliverAnswer.Sent answer) {
        return Turn.GO_ON;
    }

    @Override
    public Turn scheduled(DeliverAnswer.Scheduled answer) {
        board.waitingForSlot(step, answer.slot());
        TimedWait.until(answer.slot(), "slot of " + step, walk::interrupted);
        return walk.interrupted() ? Turn.LEAVE : Turn.DELIVER;
    }

    @Override
    public Turn held(DeliverAnswer.Held answer) {
        board.held(step, answer.reason());
        Workflow.await(() -> facts.releasedUpTo(answer.revision()) || walk.interrupted());
        return walk.interrupted() ? Turn.LEAVE : scheduled(new DeliverAnswer.Scheduled(facts.releasedSlot()));
    }

    /** Not interruptible: whatever else happens, the ledger must learn whether the message arrived. */
    @Override
    public Turn unconfirmed(DeliverAnswer.Unconfirmed answer) {
        board.confirming(step, answer.checkAt());
        TimedWait.until(answer.checkAt(), "confirm " + step, () -> false);
        return Turn.CONFIRM;
    }

    @Override
    public Turn refused(DeliverAnswer.Refused answer) {
        if (answer.outcome() == DeliverAnswer.Outcome.ALREADY_CONNECTED) {
            facts.found(Awaited.CONNECTION_ACCEPTED);
        }
        return Turn.GO_ON;
    }

    @Override
    public Turn skipped(DeliverAnswer.Skipped answer) {
        return Turn.GO_ON;
    }

    @Override
    public Turn over(DeliverAnswer.Over answer) {
        facts.foundOver(answer.reason());
        return Turn.LEAVE;
    }
}
