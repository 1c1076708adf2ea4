package dev.overture.workflows.prospect;

import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Workflow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * Commands of people that wait for a safe point: no activity of this run is under way when one is carried out, so it
 * never meets a send in flight.
 */
final class Commands {

    private final Deque<Pending> pending = new ArrayDeque<>();

    private record Pending(Function<StepRunner, CommandAnswer> action, CompletablePromise<CommandAnswer> answer) {}

    boolean pending() {
        return !pending.isEmpty();
    }

    /** Waits until the run has come to a safe point and carried it out. */
    CommandAnswer carryOut(Function<StepRunner, CommandAnswer> action) {
        CompletablePromise<CommandAnswer> answer = Workflow.newPromise();
        pending.add(new Pending(action, answer));
        return answer.get();
    }

    /** To be called at a safe point. */
    void carryOutAll(StepRunner steps) {
        while (pending()) {
            Pending next = pending.remove();
            next.answer().complete(next.action().apply(steps));
        }
    }

    /** The prospect ended before the rest could be carried out. */
    void refuseAll() {
        while (pending()) {
            pending.remove().answer().complete(CommandAnswer.refused("ended"));
        }
    }
}
