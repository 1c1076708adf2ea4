package dev.overture.schema.facts;

import dev.overture.model.ids.AccountId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The holds of an account that what happens to it puts and lifts. */
public final class AccountHolds {

    private static final int PAGE = 500;

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
        AccountHoldDao dao = handle.attach(AccountHoldDao.class);
        return dao.lockAccount(account).isPresent() && dao.put(ids.next(), account, reason, author, now) > 0;
    }

    /**
     * Ends the account's open holds with these reasons and releases what no other hold keeps, a page per transaction,
     * each under the account's lock. May be repeated until it comes through: it looks at what is held, not at what
     * it did before.
     *
     * @return how many messages and waits were released
     */
    public int lift(Jdbi jdbi, AccountId account, List<String> reasons, String author, Instant now) {
        int released = 0;
        int page;
        do {
            page = jdbi.inTransaction(handle -> liftPage(handle, account, reasons, author, now));
            released += page;
        } while (page > 0);
        return released;
    }

    /**
     * One page of {@link #lift} in the caller's transaction.
     *
     * @return how many were released; call again in another transaction until it is 0
     */
    public int liftPage(Handle handle, AccountId account, List<String> reasons, String author, Instant now) {
        AccountHoldDao dao = handle.attach(AccountHoldDao.class);
        if (dao.lockAccount(account).isEmpty()) {
            return 0;
        }
        dao.end(account, reasons, author, now);
        return release(handle, account, now);
    }

    /**
     * Gives one page of the account's held messages that no open hold keeps a fresh slot, follow-ups first, then by
     * the instant they were first due, and tells their workflows; likewise one page of waits.
     *
     * @return how many were released; 0 when nothing is left
     */
    public int release(Handle handle, AccountId account, Instant now) {
        AccountHoldDao dao = handle.attach(AccountHoldDao.class);
        Outbox outbox = new Outbox(handle);
        if (dao.lockAccount(account).isEmpty()) {
            return 0;
        }
        List<AccountHoldDao.Released> messages = dao.releaseMessages(account, now, PAGE);
        List<AccountHoldDao.Released> waits = dao.releaseWaits(account, now, PAGE);
        for (List<AccountHoldDao.Released> each : List.of(messages, waits)) {
            each.forEach(row -> outbox.released(row.workspaceId(), row.id(), row.revision(), now, now));
        }
        return messages.size() + waits.size();
    }
}
