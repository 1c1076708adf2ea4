package dev.overture.schema.facts;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Holds of accounts, and what they keep. */
interface AccountHoldDao {

    @SqlQuery("select id from accounts where id = :account for no key update")
    Optional<AccountId> lockAccount(AccountId account);

    @SqlUpdate("""
            insert into holds (id, workspace_id, account_id, reason, author, began_at)
            select :id, a.workspace_id, a.id, :reason, :author, :now
            from accounts a
            where a.id = :account and not exists (
              select 1 from holds h where h.account_id = a.id and h.reason = :reason and h.ended_at is null)
            """)
    int put(UUID id, AccountId account, String reason, String author, Instant now);

    @SqlUpdate("""
            update holds set ended_at = :now, ended_by = :author
            where account_id = :account and reason in (<reasons>) and ended_at is null
            """)
    int end(AccountId account, @BindList List<String> reasons, String author, Instant now);

    /**
     * A message is kept by holds, rather than by its own content, where its reason is that of a hold that was put. A
     * hold with a known end does not keep it: that is a matter for the calendar when the delivery is asked again.
     */
    @SqlQuery("""
            with free as (
              select m.id, m.workspace_id, cp.id as campaign_prospect_id, cp.hold_revision as revision,
                cp.contacted_at is null as first_contact, m.due_at
              from campaign_messages m
              join campaign_prospects cp on cp.id = m.campaign_prospect_id and cp.ended_at is null
              join campaigns c on c.id = m.campaign_id and c.status <> 'paused'
              where m.account_id = :account and m.status = 'HELD'
                and exists (
                  select 1 from holds h
                  where h.reason = m.reason
                    and (h.account_id = m.account_id or h.campaign_id = m.campaign_id
                      or h.campaign_prospect_id = m.campaign_prospect_id))
                and not exists (
                  select 1 from holds h
                  where h.ended_at is null and h.until_at is null and (h.kind is null or h.kind = m.kind)
                    and (h.account_id = m.account_id or h.campaign_id = m.campaign_id
                      or h.campaign_prospect_id = m.campaign_prospect_id))
              order by first_contact, m.due_at, m.id
              limit :limit
            ), released as (
              update campaign_messages m
              set status = 'SCHEDULED', slot = :slot, moved = true, reason = null
              from free
              where m.id = free.id
            )
            select campaign_prospect_id as id, workspace_id, revision from free order by first_contact, due_at, id
            """)
    @RegisterConstructorMapper(Released.class)
    List<Released> releaseMessages(AccountId account, Instant slot, int limit);

    @SqlQuery("""
            with free as (
              select cp.id, cp.workspace_id, cp.hold_revision as revision
              from campaign_prospects cp
              join campaigns c on c.id = cp.campaign_id and c.status <> 'paused'
              where cp.linkedin_account_id = :account and cp.wait_held and cp.ended_at is null
                and not exists (
                  select 1 from holds h
                  where h.ended_at is null and h.until_at is null and h.kind is null
                    and (h.account_id = cp.linkedin_account_id or h.campaign_id = cp.campaign_id
                      or h.campaign_prospect_id = cp.id))
              order by cp.id
              limit :limit
            ), released as (
              update campaign_prospects cp
              set wait_held = false, next_action_at = :now
              from free
              where cp.id = free.id
            )
            select id, workspace_id, revision from free order by id
            """)
    @RegisterConstructorMapper(Released.class)
    List<Released> releaseWaits(AccountId account, Instant now, int limit);

    /** A campaign prospect whose message or wait is free again. */
    record Released(CampaignProspectId id, WorkspaceId workspaceId, int revision) {}
}
