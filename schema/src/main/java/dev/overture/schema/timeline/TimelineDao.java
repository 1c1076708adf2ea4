package dev.overture.schema.timeline;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Reads what happened to one prospect in one campaign from wherever it is kept. */
public interface TimelineDao {

    /**
     * Newest first, beginning behind {@code (at, key)} where that is given. Facts, commands and holds that are not about
     * this campaign prospect alone are there as far as they concern it: answers of the person anywhere, commands to the
     * campaign, holds of its campaign and accounts, since it was added.
     */
    @SqlQuery("""
            with cp as (
              select * from campaign_prospects where workspace_id = :workspace and id = :campaignProspect
            ), relevant_holds as (
              select h.* from holds h, cp
              where (h.campaign_prospect_id = cp.id or h.campaign_id = cp.campaign_id
                  or h.account_id in (cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id))
                and (h.ended_at is null or h.ended_at >= cp.created_at)
            ), everything as (
              select e.occurred_at as at, 'fact/' || e.id as key, 'fact' as type, e.kind as what, m.kind, m.step_id as step,
                s.version, cast(null as timestamptz) as slot, cast(null as timestamptz) as until,
                cast(null as text) as why, e.source as author, cast(null as text) as outcome,
                cast(null as text) as subject, cast(null as text) as text
              from cp
              join prospect_events e on e.prospect_id = cp.prospect_id and e.workspace_id = cp.workspace_id
              left join campaign_messages m on m.id = e.message_id
              left join campaign_sequences s on s.id = m.sequence_id
              where e.campaign_prospect_id is null or e.campaign_prospect_id = cp.id
                or e.kind in ('replied', 'unsubscribed', 'out_of_office')
                or (e.kind = 'connection_accepted' and e.account_id = cp.linkedin_account_id)
              union all
              select case
                  when m.status = 'SENT' then m.sent_at
                  when m.status in ('INTENT', 'UNCONFIRMED') then m.claimed_at
                  else m.updated_at
                end, 'message/' || m.id, 'message', lower(m.status), m.kind, m.step_id, s.version, m.slot, null, m.reason,
                null, null, m.subject, m.message
              from cp
              join campaign_messages m on m.campaign_prospect_id = cp.id
              join campaign_sequences s on s.id = m.sequence_id
              union all
              select c.asked_at, 'command/' || c.id, 'command', c.command, null, c.data ->> 'step', null, null, null, c.reason,
                c.author, c.outcome, null, null
              from cp
              join commands c on c.campaign_prospect_id = cp.id
                or (c.campaign_id = cp.campaign_id and c.campaign_prospect_id is null and c.asked_at >= cp.created_at)
              union all
              select t.opened_at, 'task/' || t.step_id || '/1', 'task', 'opened', null, t.step_id, null, null, t.expires_at,
                null, null, null, null, t.text
              from cp join prospect_tasks t on t.campaign_prospect_id = cp.id
              union all
              select t.closed_at, 'task/' || t.step_id || '/2', 'task', t.closed_as, null, t.step_id, null, null, null,
                null, t.closed_by, null, null, null
              from cp join prospect_tasks t on t.campaign_prospect_id = cp.id
              where t.closed_at is not null
              union all
              select h.began_at, 'hold/' || h.id || '/1', 'hold', 'began', h.kind, null, null, null, h.until_at, h.reason,
                h.author, null, null, null
              from relevant_holds h
              union all
              select h.ended_at, 'hold/' || h.id || '/2', 'hold', 'ended', h.kind, null, null, null, null, h.reason,
                h.ended_by, null, null, null
              from relevant_holds h
              where h.ended_at is not null
            )
            select * from everything
            where cast(:at as timestamptz) is null or (at, key) < (cast(:at as timestamptz), :key)
            order by at desc, key desc
            limit :limit
            """)
    @RegisterConstructorMapper(TimelineRow.class)
    List<TimelineRow> list(
            WorkspaceId workspace,
            CampaignProspectId campaignProspect,
            @Nullable Instant at,
            @Nullable String key,
            int limit);
}
