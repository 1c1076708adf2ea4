package dev.overture.schema.feeding;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Whether campaigns that should send do. */
public interface SilenceDao {

    /** A campaign with what it did last. */
    @SqlQuery("""
            select c.id, c.workspace_id, c.status, (c.settings -> 'window')::text as "window",
              (c.settings ->> 'silence_hours')::int as silence_hours,
              greatest(c.launched_at, (select max(h.ended_at) from holds h where h.campaign_id = c.id)) as moving_since,
              (select max(m.sent_at) from campaign_messages m where m.campaign_id = c.id and m.status = 'SENT')
                as last_sent_at
            from campaigns c where c.id = :campaign
            """)
    @RegisterConstructorMapper(WatchedCampaign.class)
    Optional<WatchedCampaign> find(CampaignId campaign);

    /**
     * Who should have been written to: their slot has come, something that is not their own holds their message, their
     * step is due and nobody asked for it, or they wait for their start while nothing at all is planned.
     */
    @SqlQuery("""
            select account, why, count(*) as people, min(since) as since from (
              select m.account_id as account,
                case m.status when 'HELD' then coalesce(m.reason, 'held') else 'overdue' end as why,
                case m.status when 'HELD' then m.due_at else m.slot end as since
              from campaign_messages m
              join campaign_prospects cp on cp.id = m.campaign_prospect_id
              where m.campaign_id = :campaign and cp.ended_at is null and cp.status <> 'needs_review'
                and ((m.status = 'SCHEDULED' and m.slot <= :now)
                  or (m.status = 'HELD' and m.due_at <= :now and not exists (
                    select 1 from holds h where h.campaign_prospect_id = cp.id and h.ended_at is null)))
              union all
              select coalesce(cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id), 'overdue',
                cp.next_action_at
              from campaign_prospects cp
              where cp.campaign_id = :campaign and cp.ended_at is null and cp.status <> 'needs_review'
                and cp.started_at is not null and cp.next_action_at <= :now
                and not exists (
                  select 1 from campaign_messages m
                  where m.campaign_prospect_id = cp.id and m.status in ('SCHEDULED', 'HELD', 'INTENT', 'UNCONFIRMED'))
              union all
              select cp.linkedin_account_id, 'not_started', cp.created_at
              from campaign_prospects cp
              where cp.campaign_id = :campaign and cp.started_at is null and cp.status = 'pending'
                and (cp.start_requested_at is not null or (select c.fed from campaigns c where c.id = :campaign))
                and not exists (
                  select 1 from campaign_messages m
                  where m.campaign_id = :campaign
                    and (m.status in ('INTENT', 'UNCONFIRMED') or (m.status = 'SCHEDULED' and m.slot > :now)))
            ) due
            group by account, why
            """)
    @RegisterConstructorMapper(Overdue.class)
    List<Overdue> listOverdue(CampaignId campaign, Instant now);

    /** What is planned but was due before {@code before}: it was moved again and again. */
    @SqlQuery("""
            select m.account_id as account, 'moved' as why, count(*) as people, min(m.due_at) as since
            from campaign_messages m
            join campaign_prospects cp on cp.id = m.campaign_prospect_id
            where m.campaign_id = :campaign and cp.ended_at is null and m.status = 'SCHEDULED' and m.due_at <= :before
            group by m.account_id
            """)
    @RegisterConstructorMapper(Overdue.class)
    List<Overdue> listMoved(CampaignId campaign, Instant before);

    /** Raises an alarm; 0 where it is open already. */
    @SqlUpdate("""
            insert into alarms (id, workspace_id, campaign_id, kind, reason, since, raised_at)
            values (:id, :workspace, :campaign, 'silence', :reason, :since, :now)
            on conflict (campaign_id, kind) where cleared_at is null do nothing
            """)
    int raise(UUID id, WorkspaceId workspace, CampaignId campaign, String reason, Instant since, Instant now);

    /** Clears a campaign's alarm; 0 where none is open. */
    @SqlUpdate("""
            update alarms set cleared_at = :now
            where campaign_id = :campaign and kind = 'silence' and cleared_at is null
            """)
    int clear(CampaignId campaign, Instant now);

    /** The open alarms of an active campaign; one that was answered by a message since is not open any more. */
    @SqlQuery("""
            select a.kind, a.reason, a.since, a.raised_at from alarms a
            join campaigns c on c.id = a.campaign_id and c.status = 'active'
            where a.workspace_id = :workspace and a.campaign_id = :campaign and a.cleared_at is null
              and not exists (
                select 1 from campaign_messages m
                where m.campaign_id = a.campaign_id and m.status = 'SENT' and m.sent_at > a.raised_at)
            order by a.raised_at
            """)
    @RegisterConstructorMapper(AlarmRow.class)
    List<AlarmRow> listOpen(WorkspaceId workspace, CampaignId campaign);
}
