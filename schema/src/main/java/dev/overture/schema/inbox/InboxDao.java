package dev.overture.schema.inbox;

import dev.overture.model.ids.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.SingleValue;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The raw inbox. */
public interface InboxDao {

    /** The account that a vendor knows by this id. */
    @SqlQuery("""
            select id, workspace_id, channel from accounts
            where vendor = :vendor and vendor_account_id = :vendorAccountId
            """)
    @RegisterConstructorMapper(InboxAccount.class)
    Optional<InboxAccount> findAccount(String vendor, String vendorAccountId);

    /** The same by our id. */
    @SqlQuery("select id, workspace_id, channel from accounts where id = :account")
    @RegisterConstructorMapper(InboxAccount.class)
    Optional<InboxAccount> findAccount(AccountId account);

    /**
     * Stores a delivery.
     *
     * @param status {@code pending}, {@code processed}, {@code ignored} or {@code unknown_account}
     * @return 0 where one with this key is stored already
     */
    @SqlUpdate("""
            insert into webhook_events
              (id, vendor, kind, account_id, dedupe_key, body, vendor_account_id, received_at, status, processed_at)
            values (:id, :vendor, :kind, :account, :dedupeKey, :body, :vendorAccountId, :now, :status,
              case when cast(:status as text) = 'processed' then cast(:now as timestamptz) end)
            on conflict (vendor, dedupe_key) do nothing
            """)
    int store(
            UUID id,
            String vendor,
            String kind,
            @Nullable AccountId account,
            @Nullable String dedupeKey,
            byte[] body,
            @Nullable String vendorAccountId,
            Instant now,
            String status);

    /** Gives deliveries that came for an unknown account to the one that was made known meanwhile. */
    @SqlUpdate("""
            update webhook_events e set account_id = a.id, status = 'pending'
            from accounts a
            where e.status = 'unknown_account' and e.body is not null
              and a.vendor = e.vendor and a.vendor_account_id = e.vendor_account_id
            """)
    int adopt();

    /** Deliveries behind this place whose bodies are kept, oldest first. */
    @SqlQuery("""
            select id, received_at from webhook_events
            where body is not null and (received_at, id) > (:from, :behind) and received_at < :to
              and (cast(:kind as text) is null or kind = :kind)
            order by received_at, id
            limit :limit
            """)
    @RegisterConstructorMapper(Stored.class)
    List<Stored> listStored(Instant from, UUID behind, Instant to, @Nullable String kind, int limit);

    /** Locks a delivery that was dealt with; empty where it still waits or somebody has it. */
    @SqlQuery("""
            select id, received_at from webhook_events
            where id = :id and status <> 'pending' and body is not null
            for update skip locked
            """)
    @RegisterConstructorMapper(Stored.class)
    Optional<Stored> lockSettled(UUID id);

    /** It is to be read again, as what it is taken for today. */
    @SqlUpdate("""
            update webhook_events set status = 'pending', kind = :kind, account_id = :account, retry_at = null, attempts = 0
            where id = :id
            """)
    int reopen(UUID id, String kind, AccountId account);

    /** Drops the bodies of deliveries that came before then and wait for nothing but an account. */
    @SqlUpdate("""
            update webhook_events set body = null
            where id in (
              select id from webhook_events
              where body is not null and received_at < :before and status <> 'pending'
              order by received_at, id limit :limit)
            """)
    int dropBodies(Instant before, int limit);

    /** How many there are of each kind and status, and for which unknown accounts. */
    @SqlQuery("""
            select status, kind, case when status = 'unknown_account' then vendor_account_id end as vendor_account_id,
              count(*)::int as number, min(received_at) as first, max(received_at) as last
            from webhook_events
            group by 1, 2, 3
            order by 1, 2, 3
            """)
    @RegisterConstructorMapper(Tally.class)
    List<Tally> tally();

    /** Deliveries that are due, oldest first, without a lock. */
    @SqlQuery("""
            select id from webhook_events
            where status = 'pending' and (retry_at is null or retry_at <= :now)
            order by received_at, id
            limit :limit
            """)
    List<UUID> listDue(Instant now, int limit);

    /** When the next delivery is to be looked at again. */
    @SqlQuery("select min(retry_at) from webhook_events where status = 'pending' and retry_at > :now")
    @SingleValue
    Optional<Instant> nextRetry(Instant now);

    /** Locks a delivery for this transaction; empty where another one has it, or it is done. */
    @SqlQuery("""
            select id, kind, account_id, received_at from webhook_events
            where id = :id and status = 'pending' and account_id is not null
            for update skip locked
            """)
    @RegisterConstructorMapper(PendingWebhook.class)
    Optional<PendingWebhook> lock(UUID id);

    /** What was delivered, as it came. */
    @SqlQuery("select body from webhook_events where id = :id")
    @SingleValue
    byte[] body(UUID id);

    /** The facts in it are recorded. */
    @SqlUpdate("""
            update webhook_events set status = 'processed', processed_at = :now, retry_at = null, last_error = null
            where id = :id
            """)
    int processed(UUID id, Instant now);

    /** It cannot be decided yet: look at it again then. */
    @SqlUpdate("update webhook_events set status = 'pending', processed_at = null, retry_at = :at where id = :id")
    int later(UUID id, Instant at);

    /** How often it failed; empty where it is done. */
    @SqlQuery("select attempts from webhook_events where id = :id and status = 'pending'")
    Optional<Integer> findAttempts(UUID id);

    /** It failed: try again then. */
    @SqlUpdate("""
            update webhook_events set attempts = attempts + 1, retry_at = :at, last_error = :error
            where id = :id and status = 'pending'
            """)
    int failed(UUID id, Instant at, String error);

    /** It failed too often, and stays for a human to look at. */
    @SqlUpdate("""
            update webhook_events
            set attempts = attempts + 1, status = 'ignored', processed_at = :now, retry_at = null, last_error = :error
            where id = :id and status = 'pending'
            """)
    int poisoned(UUID id, Instant now, String error);

    /** A delivery whose body is kept. */
    record Stored(UUID id, Instant receivedAt) {}

    /** Deliveries that are alike. */
    record Tally(
            String status, String kind, @Nullable String vendorAccountId, int number, Instant first, Instant last) {}
}
