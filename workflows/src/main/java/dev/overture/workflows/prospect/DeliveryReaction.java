package dev.overture.workflows.prospect;

import dev.overture.model.ids.StepId;
import dev.overture.workflows.TimedWait;
import io.temporal.workflow.Workflow;

/** What each answer of a delivery makes the workflow do, its waits included. */
final class DeliveryReaction implements DeliverAnswer.Visitor<DeliveryReaction.Move> {

    /** What comes next. */
    enum Move {
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
    public Move sent(DeliverAnswer.Sent answer) {
        return Move.GO_ON;
    }

    @Override
    public Move scheduled(DeliverAnswer.Scheduled answer) {
        board.waitingForSlot(step, answer.slot());
        TimedWait.until(answer.slot(), "slot of " + step, walk::interrupted);
        return walk.interrupted() ? Move.LEAVE : Move.DELIVER;
    }

    @Override
    public Move held(DeliverAnswer.Held answer) {
        board.held(step, answer.reason());
        Workflow.await(() -> facts.releasedUpTo(answer.revision()) || walk.interrupted());
        return walk.interrupted() ? Move.LEAVE : scheduled(new DeliverAnswer.Scheduled(facts.releasedSlot()));
    }

    /** Not interruptible: whatever else happens, the ledger must learn whether the message arrived. */
    @Override
    public Move unconfirmed(DeliverAnswer.Unconfirmed answer) {
        board.confirming(step, answer.checkAt());
        TimedWait.until(answer.checkAt(), "confirm " + step, () -> false);
        return Move.CONFIRM;
    }

    @Override
    public Move refused(DeliverAnswer.Refused answer) {
        if (answer.outcome() == DeliverAnswer.Outcome.ALREADY_CONNECTED) {
            facts.foundConnected();
        }
        return Move.GO_ON;
    }

    @Override
    public Move skipped(DeliverAnswer.Skipped answer) {
        return Move.GO_ON;
    }

    @Override
    public Move over(DeliverAnswer.Over answer) {
        facts.foundOver(answer.reason());
        return Move.LEAVE;
    }
}
