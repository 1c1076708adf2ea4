package dev.overture.workflows.prospect;

import dev.overture.model.ids.StepId;
import dev.overture.workflows.TimedWait;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** When to ask again after each answer about a step that sends nothing; at once where there is nothing to wait for. */
final class ExpiryReaction implements ExpireAnswer.Visitor<Instant> {

    private final StepId step;
    private final KnownFacts facts;
    private final StateBoard board;
    private final BooleanSupplier settled;

    /** @param settled whether something came that makes waiting for a release needless */
    ExpiryReaction(StepId step, KnownFacts facts, StateBoard board, BooleanSupplier settled) {
        this.step = step;
        this.facts = facts;
        this.board = board;
        this.settled = settled;
    }

    @Override
    public Instant extended(ExpireAnswer.Extended answer) {
        return answer.until();
    }

    @Override
    public Instant held(ExpireAnswer.Held answer) {
        board.held(step, answer.reason());
        Workflow.await(() -> facts.releasedUpTo(answer.revision()) || settled.getAsBoolean());
        return TimedWait.now();
    }

    @Override
    public Instant happened(ExpireAnswer.Happened answer) {
        return TimedWait.now();
    }

    @Override
    public Instant expired(ExpireAnswer.Expired answer) {
        return TimedWait.now();
    }

    @Override
    public Instant over(ExpireAnswer.Over answer) {
        facts.foundOver(answer.reason());
        return TimedWait.now();
    }
}
