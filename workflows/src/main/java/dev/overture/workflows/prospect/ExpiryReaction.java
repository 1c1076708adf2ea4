package dev.overture.workflows.prospect;

import dev.overture.model.ids.StepId;
import dev.overture.workflows.TimedWait;
import io.temporal.workflow.Workflow;
import java.time.Instant;

/** Until when a wait goes on after each answer about its end. */
final class ExpiryReaction implements ExpireAnswer.Visitor<Instant> {

    private final StepId step;
    private final KnownFacts facts;
    private final StateBoard board;

    ExpiryReaction(StepId step, KnownFacts facts, StateBoard board) {
        this.step = step;
        this.facts = facts;
        this.board = board;
    }

    @Override
    public Instant extended(ExpireAnswer.Extended answer) {
        return answer.until();
    }

    @Override
    public Instant held(ExpireAnswer.Held answer) {
        board.held(step, answer.reason());
        Workflow.await(() -> facts.releasedUpTo(answer.revision()) || facts.connected() || facts.over());
        return TimedWait.now();
    }

    @Override
    public Instant happened(ExpireAnswer.Happened answer) {
        facts.foundConnected();
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
