package dev.overture.workflows.prospect;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import dev.overture.workflows.TimedWait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a run stands in its sequence: a cursor, since when, and the branches that a late event would leave. */
final class Walk {

    private final KnownFacts facts;
    private final Commands commands;
    private final List<Node.WaitFor> lateWaits = new ArrayList<>();
    private Skeleton skeleton;
    private @Nullable StepId cursor;
    private Instant since;
    private @Nullable Duration delay;

    Walk(Skeleton skeleton, KnownFacts facts, Commands commands, @Nullable Carried carried) {
        this.skeleton = skeleton;
        this.facts = facts;
        this.commands = commands;
        cursor = carried == null ? skeleton.first() : carried.cursor();
        Instant carriedSince = carried == null ? null : carried.stepSince();
        since = carriedSince == null ? TimedWait.now() : carriedSince;
        delay = carried == null ? null : carried.delay();
        if (carried != null) {
            enter(carried.enclosingWaits());
        }
    }

    private void enter(List<StepId> waits) {
        lateWaits.clear();
        waits.forEach(id -> skeleton.find(id)
                .filter(Node.WaitFor.class::isInstance)
                .map(Node.WaitFor.class::cast)
                .ifPresent(lateWaits::add));
    }

    /** The sequence as it is walked now. */
    Skeleton skeleton() {
        return skeleton;
    }

    /** The step to take; empty when the sequence is over. */
    Optional<Node> step() {
        return Optional.ofNullable(cursor).map(skeleton::node);
    }

    /** Where it stands; null when the sequence is over. */
    @Nullable
    StepId cursor() {
        return cursor;
    }

    boolean standsAt(StepId step) {
        return step.equals(cursor);
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
        leaveBranchesThatEndAt(next);
    }

    private void leaveBranchesThatEndAt(@Nullable StepId next) {
        for (int i = 0; i < lateWaits.size(); i++) {
            if (Objects.equals(next, lateWaits.get(i).next())) {
                lateWaits.subList(i, lateWaits.size()).clear();
                return;
            }
        }
    }

    /** Goes on behind a delay, whose time the next step still has to know. */
    void goBehind(Node.Delay node, Duration duration) {
        delay = delay == null ? duration : delay.plus(duration);
        cursor = node.next();
    }

    /** The time of the present step begins now. */
    void restartClock() {
        since = TimedWait.now();
        delay = null;
    }

    /** Takes the branch of a wait that ran out. */
    void goOtherwise(Node.WaitFor wait) {
        if (wait.late() == Late.ACCEPT) {
            lateWaits.add(wait);
        }
        goTo(wait.otherwise());
    }

    /**
     * Goes on in another version of the sequence.
     *
     * @param keepClock whether it stands at the same step as before, whose time goes on
     */
    void adopt(Skeleton other, @Nullable StepId step, boolean keepClock) {
        List<StepId> waits = lateWaits.stream().map(Node.WaitFor::id).toList();
        skeleton = other;
        enter(waits);
        if (!keepClock) {
            goTo(step);
        }
    }

    /** Whether an event or a command made the present step pointless. */
    boolean interrupted() {
        return facts.over() || commands.pending() || dueLateWait().isPresent();
    }

    /** An event after its time-out is a branch: the otherwise branch is left for the step behind the wait. */
    void takeTheLateBranchIfDue() {
        dueLateWait().ifPresent(wait -> goTo(wait.next()));
    }

    private Optional<Node.WaitFor> dueLateWait() {
        return lateWaits.stream().filter(wait -> facts.happened(wait.event())).findFirst();
    }

    /** What the next run of this prospect needs; empty when the sequence is over. */
    Optional<Carried> carried() {
        List<StepId> waits = lateWaits.stream().map(Node.WaitFor::id).toList();
        List<Awaited> happened = facts.happenedBesidesAcceptance();
        return Optional.ofNullable(cursor)
                .map(step -> new Carried(
                        step,
                        since,
                        delay,
                        facts.happened(Awaited.CONNECTION_ACCEPTED),
                        null,
                        facts.remembered(),
                        happened.isEmpty() ? null : happened,
                        waits.isEmpty() ? null : waits));
    }
}
