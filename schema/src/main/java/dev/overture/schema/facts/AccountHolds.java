package dev.overture.schema.facts;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The holds of an account. Every change is told to the account's workflow through the outbox, in the same transaction; what
 * an ended hold kept is released by that workflow, which would also find it if nobody told.
 */
public final class AccountHolds {

    private final TimeOrderedIds ids;

    /** Holds get ids of this kind. */
    public AccountHolds(TimeOrderedIds ids) {
        this.ids = ids;
    }

    /**
     * Holds everything that the account sends, until somebody lifts it. Locks the account, so that no claim overlaps.
     *
     * @param reason a code such as {@code account_disconnected}
     * @return false where a hold with this reason is open already
     */
    public boolean put(Handle handle, AccountId account, String reason, String author, Instant now) {
        return put(handle, account, reason, author, null, now);
    }

    /** The same with the words of the person who puts it. */
    public boolean put(
            Handle handle, AccountId account, String reason, String author, @Nullable String note, Instant now) {
        AccountHoldDao dao = handle.attach(AccountHoldDao.class);
        Optional<WorkspaceId> workspace = dao.lockAccount(account);
        boolean put = workspace.isPresent() && dao.put(ids.next(), account, reason, author, note, now) > 0;
        if (put) {
            new Outbox(handle).holdsChanged(workspace.get(), account, now);
        }
        return put;
    }

    /**
     * Ends the account's open holds with these reasons.
     *
     * @return how many
     */
    public int end(Handle handle, AccountId account, List<String> reasons, String author, Instant now) {
        AccountHoldDao dao = handle.attach(AccountHoldDao.class);
        Optional<WorkspaceId> workspace = dao.lockAccount(account);
        int ended = workspace.isEmpty() ? 0 : dao.end(account, reasons, author, now);
        if (ended > 0) {
            new Outbox(handle).holdsChanged(workspace.orElseThrow(), account, now);
        }
        return ended;
    }

    /** The vendor hinted that the account's state may have changed: its workflow is to ask. */
    public void hinted(Handle handle, WorkspaceId workspace, AccountId account, Instant now) {
        new Outbox(handle).stateHinted(workspace, account, now);
    }

    /** Messages that were claimed before a hold and may still arrive. */
    public List<MessageId> inFlight(Handle handle, AccountId account) {
        return handle.attach(AccountHoldDao.class).listInFlight(account);
    }
}
