package dev.overture.workflows.prospect;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Instant;
import java.util.Set;

/** Everything that a prospect's workflow does to the world. Each method may be retried as often as Temporal likes. */
@ActivityInterface
public interface DeliveryActivities {

    /** The activity types of this interface. */
    Set<String> NAMES = Set.of("deliver", "confirm", "expire", "decide", "due", "skip", "move", "finish");

    /** Sends the message of a step at most once, or says why not now. */
    @ActivityMethod(name = "deliver")
    DeliverAnswer deliver(Delivery delivery);

    /** Looks whether an unconfirmed message arrived; sends nothing. */
    @ActivityMethod(name = "confirm")
    DeliverAnswer confirm(Delivery delivery);

    /** Decides what the end of a wait means. */
    @ActivityMethod(name = "expire")
    ExpireAnswer expire(Expiry expiry);

    /**
     * Decides what a condition or a task means now, and whether a delay before what is not sent is over; a task is opened
     * by the first question.
     */
    @ActivityMethod(name = "decide")
    ExpireAnswer decide(Expiry expiry);

    /** When a delay is over that depends on the account's calendar; {@code since} is when the step was reached. */
    @ActivityMethod(name = "due")
    Instant due(Expiry delay);

    /** Leaves a step out, unless it was sent; frees its slot. */
    @ActivityMethod(name = "skip")
    CommandAnswer skip(Skip skip);

    /** Changes version or step, unless a send is in flight; frees the slots of steps that are no more. */
    @ActivityMethod(name = "move")
    CommandAnswer move(Move move);

    /** Records the end of the sequence, where the last delivery or wait could not. */
    @ActivityMethod(name = "finish")
    void finish(Finish finish);
}
