package dev.overture.schema.accounts;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What tells how well an account is. */
public interface HealthDao {

    /** What is known of an account of this workspace. */
    @SqlQuery("""
            select
              (select min(m.slot) from campaign_messages m
               join campaign_prospects cp on cp.id = m.campaign_prospect_id and cp.ended_at is null
               join campaigns c on c.id = m.campaign_id and c.status = 'active'
               where m.account_id = a.id and m.status = 'SCHEDULED' and m.slot < :now
                 and not exists (
                   select 1 from holds h
                   where h.ended_at is null and (h.until_at is null or h.until_at > m.slot)
                     and (h.kind is null or h.kind = m.kind)
                     and (h.account_id = m.account_id or h.campaign_id = m.campaign_id
                       or h.campaign_prospect_id = m.campaign_prospect_id))) as oldest_unused_slot,
              (select count(*) from campaign_messages m
               where m.account_id = a.id and m.status = 'HELD' and m.reason = 'no_capacity') as without_capacity,
              (select max(m.sent_at) from campaign_messages m
               where m.account_id = a.id and m.claimed_at > cast(:now as timestamptz) - interval '30 days') as last_sent_at,
              (select max(w.received_at) from webhook_events w where w.account_id = a.id) as last_webhook_at,
              (select count(*) from account_reads r
               where r.account_id = a.id and r.at > cast(:now as timestamptz) - interval '24 hours') as reads
            from accounts a
            where a.workspace_id = :workspace and a.id = :account
            """)
    @RegisterConstructorMapper(Signs.class)
    Optional<Signs> find(WorkspaceId workspace, AccountId account, Instant now);

    /**
     * Signs of life.
     *
     * @param reads vendor reads within the last 24 hours
     */
    record Signs(
            @Nullable Instant oldestUnusedSlot,
            int withoutCapacity,
            @Nullable Instant lastSentAt,
            @Nullable Instant lastWebhookAt,
            int reads) {}
}
