package dev.overture.workflows.account;

import dev.overture.model.ids.AccountId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.List;

/**
 * Everything that an account's workflow does to the world. Each method may be retried as often as Temporal likes. What the
 * vendor does not answer is an answer, not a failure, so that releases never wait for the vendor.
 */
@ActivityInterface
public interface AccountActivities {

    /** The activities that ask the vendor at most once, as Temporal names them. */
    List<String> SHORT = List.of("lookAtAccount", "liftDisconnection", "releaseHeld");

    /** The activity that reads page after page, as Temporal names it. */
    String RECONCILE = "reconcileAccount";

    /** Looks how the account stands, and asks the vendor where that is wanted and the day's reads allow it. */
    @ActivityMethod(name = "lookAtAccount")
    Look look(LookRequest request);

    /** Ends the holds that end when the vendor says that the account works. */
    @ActivityMethod(name = "liftDisconnection")
    void lift(AccountId account);

    /** Gives one page of held messages that nothing keeps any more fresh slots, and tells their workflows. */
    @ActivityMethod(name = "releaseHeld")
    Released release(ReleaseRequest request);

    /** Compares relations, sent invitations and recent chats with the record, within the day's reads; beats before each. */
    @ActivityMethod(name = RECONCILE)
    Reconciled reconcile(AccountId account);
}
