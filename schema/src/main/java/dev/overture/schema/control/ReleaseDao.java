package dev.overture.schema.control;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Sets one person free where no hold keeps them any more. What many share is released by the accounts' workflows. */
interface ReleaseDao {

    /** The accounts that keep anything in a campaign, and how much. */
    @SqlQuery("""
            select account_id as account, count(*) as kept from (
              select account_id from campaign_messages where campaign_id = :campaign and status = 'HELD'
              union all
              select coalesce(linkedin_account_id, email_account_id, whatsapp_account_id) from campaign_prospects
              where campaign_id = :campaign and wait_held and ended_at is null
            ) kept
            where account_id is not null
            group by account_id order by account_id
            """)
    @RegisterConstructorMapper(Kept.class)
    List<Kept> listKept(CampaignId campaign);

    /**
     * A message is kept by holds, rather than by its own content, where its reason is that of a hold that was put. A hold
     * with a known end does not keep it: that is a matter for the calendar when the delivery is asked again.
     */
    @SqlQuery("""
            with free as (
              select m.id, m.workspace_id, cp.id as campaign_prospect_id, cp.hold_revision as revision
              from campaign_messages m
              join campaign_prospects cp on cp.id = m.campaign_prospect_id and cp.ended_at is null
              join campaigns c on c.id = m.campaign_id and c.status <> 'paused'
              where m.campaign_id = :campaign and m.status = 'HELD'
                and m.campaign_prospect_id = :campaignProspect
                and (m.reason = 'campaign_paused' or
            """ + HoldSql.HOLD_OF_ITS_REASON + """
                )
                and
            """ + HoldSql.MESSAGE_IS_FREE + """
            ), released as (
              update campaign_messages m
              set status = 'SCHEDULED', slot = :now, moved = true, reason = null
              from free
              where m.id = free.id and m.status = 'HELD'
            )
            select campaign_prospect_id as id, workspace_id, revision from free
            """)
    @RegisterConstructorMapper(Released.class)
    List<Released> releaseMessages(CampaignId campaign, CampaignProspectId campaignProspect, Instant now);

    @SqlQuery("""
            with free as (
              select cp.id, cp.workspace_id, cp.hold_revision as revision
              from campaign_prospects cp
              join campaigns c on c.id = cp.campaign_id and c.status <> 'paused'
              where cp.campaign_id = :campaign and cp.wait_held and cp.ended_at is null
                and cp.id = :campaignProspect
                and
            """ + HoldSql.WAIT_IS_FREE + """
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
    List<Released> releaseWaits(CampaignId campaign, CampaignProspectId campaignProspect, Instant now);

    /** A campaign prospect whose message or wait is free again. */
    record Released(CampaignProspectId id, WorkspaceId workspaceId, int revision) {}

    /** An account with the number of messages and waits that it keeps in a campaign. */
    record Kept(AccountId account, int kept) {}
}
