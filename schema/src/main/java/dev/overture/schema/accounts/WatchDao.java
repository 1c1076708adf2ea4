package dev.overture.schema.accounts;

import dev.overture.model.accounts.VendorState;
import dev.overture.model.ids.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What an account's workflow finds and leaves behind. */
public interface WatchDao {

    /** The account, without a lock. */
    @SqlQuery("""
            select id, workspace_id, channel, vendor_account_id, vendor_state, vendor_state_at, reconciled_at,
              chats_read_until, newest_relation, created_at
            from accounts where id = :account
            """)
    @RegisterConstructorMapper(WatchedAccount.class)
    Optional<WatchedAccount> find(AccountId account);

    /** Its workflow looked. */
    @SqlUpdate("update accounts set looked_at = :now where id = :account")
    int looked(AccountId account, Instant now);

    /** The vendor was asked. */
    @SqlUpdate("update accounts set vendor_state = :state, vendor_state_at = :now where id = :account")
    int recordVendorState(AccountId account, VendorState state, Instant now);

    /** What happened outside was compared with the record; null leaves a mark where it was. */
    @SqlUpdate("""
            update accounts set
              reconciled_at = coalesce(cast(:at as timestamptz), reconciled_at),
              chats_read_until = coalesce(cast(:chatsReadUntil as timestamptz), chats_read_until),
              newest_relation = coalesce(cast(:newestRelation as text), newest_relation)
            where id = :account
            """)
    int recordReconciliation(
            AccountId account, @Nullable Instant at, @Nullable Instant chatsReadUntil, @Nullable String newestRelation);

    /** The holds of the account that are open now, the oldest first. */
    @SqlQuery("""
            select reason, kind, author, note, began_at as since, until_at as until from holds
            where account_id = :account and ended_at is null and (until_at is null or until_at > :now)
            order by began_at, id
            """)
    @RegisterConstructorMapper(AccountHoldRow.class)
    List<AccountHoldRow> listOpenHolds(AccountId account, Instant now);
}
