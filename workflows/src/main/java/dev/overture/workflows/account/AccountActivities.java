package dev.overture.workflows.account;

import dev.overture.model.ids.AccountId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * Everything that an account's workflow does to the world. Each method may be retried as often as Temporal likes. What the
 * vendor does not answer is an answer, not a failure, so that releases never wait for the vendor.
 */
@ActivityInterface
public interface AccountActivities {

    /** Looks how the account stands, and asks the vendor where that is wanted and the day's reads allow it. */
    @ActivityMethod(name = "lookAtAccount")
    Look look(LookRequest request);

    /** Ends the holds that end when the vendor says that the account works. */
    @ActivityMethod(name = "liftDisconnection")
    void lift(AccountId account);

    /** Gives one page of held messages that nothing keeps any more fresh slots, and tells their workflows. */
    @ActivityMethod(name = "releaseHeld")
    Released release(ReleaseRequest request);

    /** Compares relations, sent invitations and recent chats with the record, within the day's reads. */
    @ActivityMethod(name = "reconcileAccount")
    Reconciled reconcile(AccountId account);
}
