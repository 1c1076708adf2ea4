package dev.overture.workflows.prospect;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Node;
import dev.overture.workflows.TimedWait;
import dev.overture.workflows.prospect.DeliveryReaction.Turn;
import java.time.Duration;
import java.time.Instant;

/** What each kind of step does: its waits and activities; afterwards the walk stands at the next step, or it is over. */
final class StepRunner implements Node.Visitor<Walk> {

    private final CampaignProspectId prospect;
    private final Walk walk;
    private final KnownFacts facts;
    private final StateBoard board;
    private boolean nobodyInvited;

    StepRunner(CampaignProspectId prospect, Walk walk, KnownFacts facts, StateBoard board) {
        this.prospect = prospect;
        this.walk = walk;
        this.facts = facts;
        this.board = board;
    }

    @Override
    public Walk send(Node.Send send) {
        Delivery delivery = new Delivery(prospect, send.id(), walk.since(), walk.delay());
        DeliveryReaction reaction = new DeliveryReaction(send.id(), walk, facts, board);
        Turn turn = Turn.DELIVER;
        while (turn == Turn.DELIVER || turn == Turn.CONFIRM) {
            board.sending(send.id());
            DeliverAnswer answer = turn == Turn.DELIVER
                    ? Activities.of("deliver " + send.id()).deliver(delivery)
                    : Activities.of("confirm " + send.id()).confirm(delivery);
            turn = answer.accept(reaction);
            if (send.kind() == MessageKind.INVITATION) {
                nobodyInvited = answer instanceof DeliverAnswer.Skipped;
            }
        }
        if (turn == Turn.GO_ON) {
            walk.goTo(send.next());
        }
        return walk;
    }

    @Override
    public Walk waitFor(Node.WaitFor wait) {
        Instant since = walk.delayedUntil();
        ExpiryReaction reaction = new ExpiryReaction(wait.id(), facts, board, () -> settled(wait));
        Instant until = cannotHappen(wait) ? TimedWait.now() : since.plus(wait.within());
        while (!settled(wait)) {
            board.waitingForEvent(wait.id(), wait.event(), until);
            TimedWait.until(until, wait.event().code() + " within its time", () -> settled(wait));
            if (!settled(wait)) {
                ExpireAnswer answer =
                        Activities.of("expire " + wait.id()).expire(new Expiry(prospect, wait.id(), since, null));
                if (answer instanceof ExpireAnswer.Expired) {
                    walk.goOtherwise(wait);
                    return walk;
                }
                if (answer instanceof ExpireAnswer.Happened) {
                    facts.found(wait.event());
                }
                until = answer.accept(reaction);
            }
        }
        if (facts.happened(wait.event()) && !facts.over()) {
            walk.goTo(wait.next());
        }
        return walk;
    }

    /** Who was not invited, having no profile for instance, cannot accept: no use in waiting. */
    private boolean cannotHappen(Node.WaitFor wait) {
        return nobodyInvited && wait.event() == Awaited.CONNECTION_ACCEPTED && Changes.IMPOSSIBLE_WAITS.made();
    }

    private boolean settled(Node.WaitFor wait) {
        return facts.happened(wait.event()) || walk.interrupted();
    }

    @Override
    public Walk delay(Node.Delay node) {
        Instant since = walk.delayedUntil();
        Duration fixed = node.duration();
        Duration duration = fixed == null ? Duration.between(since, calendarEnd(node, since)) : fixed;
        Instant until = since.plus(duration);
        board.delayed(node.id(), until);
        TimedWait.until(until, "delay " + node.id(), walk::interrupted);
        if (!walk.interrupted()) {
            walk.goBehind(node, duration);
            letPausesOfTheDelayPass(node);
        }
        return walk;
    }

    private Instant calendarEnd(Node.Delay node, Instant since) {
        return Activities.of("due " + node.id()).due(new Expiry(prospect, node.id(), since, null));
    }

    /** A delivery adds the pauses that overlapped a delay by itself; what follows here does not ask. */
    private void letPausesOfTheDelayPass(Node.Delay node) {
        boolean timed = walk.step()
                .filter(next -> next instanceof Node.WaitFor || next instanceof Node.End)
                .isPresent();
        if (timed && Changes.PAUSES_IN_DELAYS.made() && decided(node, "a pause overlapped the delay") != Verdict.NONE) {
            walk.restartClock();
        }
    }

    @Override
    public Walk choice(Node.If node) {
        Verdict verdict = decided(node, "waits until the condition can be decided");
        if (verdict != Verdict.NONE) {
            walk.goTo(verdict == Verdict.YES ? node.then() : node.otherwise());
        }
        return walk;
    }

    @Override
    public Walk variants(Node.Variants node) {
        walk.goTo(node.branchOf(prospect));
        return walk;
    }

    @Override
    public Walk task(Node.Task node) {
        if (decided(node, "waits for a person to do a task") != Verdict.NONE) {
            walk.goTo(node.next());
        }
        return walk;
    }

    @Override
    public Walk end(Node.End end) {
        finish(end.reason());
        return walk;
    }

    /** Records the end of the sequence. */
    void finish(String reason) {
        Activities.of("finish").finish(new Finish(prospect, reason));
        facts.foundOver(reason);
    }

    /** Leaves the present step out. */
    CommandAnswer skip(Skip command) {
        if (!walk.standsAt(command.step())) {
            return CommandAnswer.refused("not_at_this_step");
        }
        return follow(Activities.of("skip " + command.step()).skip(command));
    }

    /** Goes on elsewhere. */
    CommandAnswer move(Move command) {
        return follow(Activities.of("move").move(command.from(walk.cursor())));
    }

    private CommandAnswer follow(CommandAnswer answer) {
        if (answer.over() != null) {
            facts.foundOver(answer.over());
        } else if (answer.skeleton() != null) {
            walk.adopt(answer.skeleton(), answer.step(), answer.sameStep());
        } else if (answer.done()) {
            walk.goTo(answer.step());
        }
        return answer.withoutSkeleton();
    }

    private enum Verdict {
        YES,
        NO,
        /** Something else came first. */
        NONE
    }

    private Verdict decided(Node node, String why) {
        ExpiryReaction reaction = new ExpiryReaction(node.id(), facts, board, walk::interrupted);
        Expiry question = new Expiry(prospect, node.id(), walk.since(), walk.delay());
        while (!walk.interrupted()) {
            boolean toldDone = facts.toldDone(node.id());
            ExpireAnswer answer = Activities.of("decide " + node.id()).decide(question);
            if (answer instanceof ExpireAnswer.Happened || answer instanceof ExpireAnswer.Expired) {
                return answer instanceof ExpireAnswer.Happened ? Verdict.YES : Verdict.NO;
            }
            Instant until = answer.accept(reaction);
            board.deciding(node.id(), why, until);
            TimedWait.until(until, why, () -> walk.interrupted() || facts.toldDone(node.id()) != toldDone);
        }
        return Verdict.NONE;
    }
}
