package dev.overture.workflows.prospect;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.sequence.Node;
import dev.overture.workflows.TimedWait;
import dev.overture.workflows.prospect.DeliveryReaction.Move;
import java.time.Instant;

/** What each kind of step does: its waits and activities; afterwards the walk stands at the next step, or it is over. */
final class StepRunner implements Node.Visitor<Walk> {

    private final CampaignProspectId prospect;
    private final Walk walk;
    private final KnownFacts facts;
    private final StateBoard board;

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
        Move move = Move.DELIVER;
        while (move == Move.DELIVER || move == Move.CONFIRM) {
            board.sending(send.id());
            DeliverAnswer answer = move == Move.DELIVER
                    ? Activities.of("deliver " + send.id()).deliver(delivery)
                    : Activities.of("confirm " + send.id()).confirm(delivery);
            move = answer.accept(reaction);
        }
        if (move == Move.GO_ON) {
            walk.goTo(send.next());
        }
        return walk;
    }

    @Override
    public Walk waitFor(Node.WaitFor wait) {
        Instant since = walk.since();
        ExpiryReaction reaction = new ExpiryReaction(wait.id(), facts, board);
        Instant until = since.plus(wait.within());
        while (!settled()) {
            board.waitingForEvent(wait.id(), wait.event(), until);
            TimedWait.until(until, wait.event().code() + " within its time", this::settled);
            if (!settled()) {
                ExpireAnswer answer =
                        Activities.of("expire " + wait.id()).expire(new Expiry(prospect, wait.id(), since));
                if (answer instanceof ExpireAnswer.Expired) {
                    walk.goOtherwise(wait);
                    return walk;
                }
                until = answer.accept(reaction);
            }
        }
        if (!facts.over()) {
            walk.goTo(wait.next());
        }
        return walk;
    }

    @Override
    public Walk delay(Node.Delay node) {
        Instant until = walk.delayedUntil().plus(node.duration());
        board.delayed(node.id(), until);
        TimedWait.until(until, "delay " + node.id(), walk::interrupted);
        if (!walk.interrupted()) {
            walk.goBehind(node);
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

    private boolean settled() {
        return facts.connected() || facts.over();
    }
}
