package dev.overture.workflows.prospect;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.Set;

/** Everything that a prospect's workflow does to the world. Each method may be retried as often as Temporal likes. */
@ActivityInterface
public interface DeliveryActivities {

    /** The activity types of this interface. */
    Set<String> NAMES = Set.of("deliver", "confirm", "expire", "finish");

    /** Sends the message of a step at most once, or says why not now. */
    @ActivityMethod(name = "deliver")
    DeliverAnswer deliver(Delivery delivery);

    /** Looks whether an unconfirmed message arrived; sends nothing. */
    @ActivityMethod(name = "confirm")
    DeliverAnswer confirm(Delivery delivery);

    /** Decides what the end of a wait means. */
    @ActivityMethod(name = "expire")
    ExpireAnswer expire(Expiry expiry);

    /** Records the end of the sequence, where the last delivery or wait could not. */
    @ActivityMethod(name = "finish")
    void finish(Finish finish);
}
