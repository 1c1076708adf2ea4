package dev.overture.schema.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What is still to be told, and what became of it. */
public interface OutboxDao {

    /**
     * Takes rows that are due, oldest first, for this transaction. What another transaction has, or what stands behind a
     * row of the same target that is to be retried later, is left alone.
     */
    @SqlQuery("""
            select o.id, o.target, o.target_id, o.signal, o.payload::text, o.attempts
            from workflow_outbox o
            where o.settled_at is null and (o.retry_at is null or o.retry_at <= :now)
              and not exists (
                select 1 from workflow_outbox earlier
                where earlier.target_id = o.target_id and earlier.settled_at is null and earlier.id < o.id
                  and earlier.retry_at > :now)
            order by o.id
            limit :limit
            for update of o skip locked
            """)
    @RegisterConstructorMapper(OutboxRow.class)
    List<OutboxRow> take(Instant now, int limit);

    /**
     * Done with it.
     *
     * @param as {@code forwarded}, {@code ended}, {@code kept} or {@code restarted}
     */
    @SqlUpdate("update workflow_outbox set settled_at = :now, settled_as = :as, retry_at = null where id in (<ids>)")
    int settle(@BindList Collection<Long> ids, String as, Instant now);

    /** It could not be told: once more then. */
    @SqlUpdate("update workflow_outbox set attempts = attempts + 1, retry_at = :at where id = :id")
    int retry(long id, Instant at);

    /**
     * Tells every active campaign in which everybody has ended, unless it still has to be told.
     *
     * @return how many were told
     */
    @SqlUpdate("""
            insert into workflow_outbox (workspace_id, target, target_id, signal, payload, created_at)
            select c.workspace_id, 'campaign', c.id, 'drained', '{}', :now
            from campaigns c
            where c.status = 'active'
              and exists (select 1 from campaign_prospects p where p.campaign_id = c.id)
              and not exists (select 1 from campaign_prospects p where p.campaign_id = c.id and p.ended_at is null)
              and not exists (
                select 1 from workflow_outbox o
                where o.target_id = c.id and o.signal = 'drained' and o.settled_at is null)
            """)
    int tellDrained(Instant now);

    /**
     * Tells every account at which nobody has looked since then, unless it still has to be told. Where its workflow does
     * not run, that starts it.
     *
     * @return how many were told
     */
    @SqlUpdate("""
            insert into workflow_outbox (workspace_id, target, target_id, signal, payload, created_at)
            select a.workspace_id, 'account', a.id, 'stateHinted', '{}', :now
            from accounts a
            where (a.looked_at is null or a.looked_at < :since)
              and not exists (
                select 1 from workflow_outbox o where o.target_id = a.id and o.settled_at is null)
              and not exists (
                select 1 from workflow_outbox o
                where o.target_id = a.id and o.target = 'account' and o.created_at > :since)
            """)
    int tellUnwatched(Instant since, Instant now);
}
