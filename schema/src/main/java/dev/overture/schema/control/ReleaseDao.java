package dev.overture.schema.control;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Sets free what no hold keeps any more. */
interface ReleaseDao {

    /** The accounts whose messages are kept in a campaign. */
    @SqlQuery("""
            select distinct account_id from campaign_messages
            where campaign_id = :campaign and status = 'HELD'
            order by account_id
            """)
    List<AccountId> listKeptAccounts(CampaignId campaign);

    @SqlQuery("select id from accounts where id = :account for no key update")
    AccountId lockAccount(AccountId account);

    /**
     * A message is kept by holds, rather than by its own content, where its reason is that of a hold that was put. A hold
     * with a known end does not keep it: that is a matter for the calendar when the delivery is asked again.
     */
    @SqlQuery("""
            with free as (
              select m.id, m.workspace_id, cp.id as campaign_prospect_id, cp.hold_revision as revision,
                cp.contacted_at is null as first_contact, m.due_at
              from campaign_messages m
              join campaign_prospects cp on cp.id = m.campaign_prospect_id and cp.ended_at is null
              join campaigns c on c.id = m.campaign_id and c.status <> 'paused'
              where m.campaign_id = :campaign and m.status = 'HELD'
                and (cast(:account as uuid) is null or m.account_id = :account)
                and (cast(:campaignProspect as uuid) is null or m.campaign_prospect_id = :campaignProspect)
                and (m.reason = 'campaign_paused' or exists (
                  select 1 from holds h
                  where h.reason = m.reason
                    and (h.account_id = m.account_id or h.campaign_id = m.campaign_id
                      or h.campaign_prospect_id = m.campaign_prospect_id)))
                and not exists (
                  select 1 from holds h
                  where h.ended_at is null and h.until_at is null and (h.kind is null or h.kind = m.kind)
                    and (h.account_id = m.account_id or h.campaign_id = m.campaign_id
                      or h.campaign_prospect_id = m.campaign_prospect_id))
              order by first_contact, m.due_at, m.id
              limit :limit
            ), released as (
              update campaign_messages m
              set status = 'SCHEDULED', slot = :now, moved = true, reason = null
              from free
              where m.id = free.id and m.status = 'HELD'
            )
            select campaign_prospect_id as id, workspace_id, revision from free order by first_contact, due_at, id
            """)
    @RegisterConstructorMapper(Released.class)
    List<Released> releaseMessages(
            CampaignId campaign,
            @Nullable AccountId account,
            @Nullable CampaignProspectId campaignProspect,
            Instant now,
            int limit);

    @SqlQuery("""
            with free as (
              select cp.id, cp.workspace_id, cp.hold_revision as revision
              from campaign_prospects cp
              join campaigns c on c.id = cp.campaign_id and c.status <> 'paused'
              where cp.campaign_id = :campaign and cp.wait_held and cp.ended_at is null
                and (cast(:campaignProspect as uuid) is null or cp.id = :campaignProspect)
                and not exists (
                  select 1 from holds h
                  where h.ended_at is null and h.until_at is null and h.kind is null
                    and (h.account_id = cp.linkedin_account_id or h.campaign_id = cp.campaign_id
                      or h.campaign_prospect_id = cp.id))
              order by cp.id
              limit :limit
              for update of cp
            ), released as (
              update campaign_prospects cp
              set wait_held = false, next_action_at = :now
              from free
              where cp.id = free.id
            )
            select id, workspace_id, revision from free order by id
            """)
    @RegisterConstructorMapper(Released.class)
    List<Released> releaseWaits(
            CampaignId campaign, @Nullable CampaignProspectId campaignProspect, Instant now, int limit);

    /** A campaign prospect whose message or wait is free again. */
    record Released(CampaignProspectId id, WorkspaceId workspaceId, int revision) {}
}
