package dev.overture.workflows.prospect;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import dev.overture.workflows.TimedWait;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a run stands in its sequence: a cursor, since when, and the branch that a late event would leave. */
final class Walk {

    private final Skeleton skeleton;
    private final KnownFacts facts;
    private @Nullable StepId cursor;
    private Instant since;
    private @Nullable Duration delay;
    private Node.@Nullable WaitFor lateWait;

    Walk(Skeleton skeleton, KnownFacts facts, @Nullable Carried carried) {
        this.skeleton = skeleton;
        this.facts = facts;
        cursor = carried == null ? skeleton.first() : carried.cursor();
        Instant carriedSince = carried == null ? null : carried.stepSince();
        since = carriedSince == null ? TimedWait.now() : carriedSince;
        StepId late = carried == null ? null : carried.lateWait();
        lateWait = late == null ? null : (Node.WaitFor) skeleton.node(late);
    }

    /** The step to take; empty when the sequence is over. */
    Optional<Node> step() {
        return Optional.ofNullable(cursor).map(skeleton::node);
    }

    /** When the step was reached, or the delay before it began. */
    Instant since() {
        return since;
    }

    /** How much time the delays before the step ask for, or null for none. */
    @Nullable
    Duration delay() {
        return delay;
    }

    /** When the delays before the step are over. */
    Instant delayedUntil() {
        return delay == null ? since : since.plus(delay);
    }

    /** Goes on with another step, from now. */
    void goTo(@Nullable StepId next) {
        cursor = next;
        since = TimedWait.now();
        delay = null;
        if (lateWait != null && Objects.equals(next, lateWait.next())) {
            lateWait = null;
        }
    }

    /** Goes on behind a delay, whose time the next delivery still has to know. */
    void goBehind(Node.Delay node) {
        delay = delay == null ? node.duration() : delay.plus(node.duration());
        cursor = node.next();
    }

    /** Takes the branch of a wait that ran out. */
    void goOtherwise(Node.WaitFor wait) {
        lateWait = wait.late() == Late.ACCEPT ? wait : null;
        goTo(wait.otherwise());
    }

    /** Whether an event made the present step pointless. */
    boolean interrupted() {
        return facts.over() || lateBranchIsDue();
    }

    /** An acceptance after the time-out is a branch: the otherwise branch is left for the step behind the wait. */
    void takeTheLateBranchIfDue() {
        if (lateWait != null && lateBranchIsDue()) {
            goTo(lateWait.next());
        }
    }

    private boolean lateBranchIsDue() {
        return lateWait != null && facts.connected();
    }

    /** What the next run of this prospect needs; empty when the sequence is over. */
    Optional<Carried> carried() {
        StepId late = lateWait == null ? null : lateWait.id();
        return Optional.ofNullable(cursor)
                .map(step -> new Carried(step, since, delay, facts.connected(), late, facts.remembered()));
    }
}
