package dev.overture.schema.explain;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.MessageKind;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What everybody waits for. Every query is of one workspace. */
public interface ExplainDao {

    /** What the live prospects of a campaign, of an account, or of both wait for; null restricts nothing. */
    @SqlQuery("""
            select reason, detail, count(*) as people, min(next) as next from (
              select
                case
                  when cp.status = 'needs_review' then 'review'
                  when cp.started_at is null then 'not_started'
                  when m.status = 'INTENT' then 'sending'
                  when m.status = 'UNCONFIRMED' then 'confirming'
                  when m.status = 'HELD' or cp.wait_held then 'hold'
                  when m.status = 'SCHEDULED' then 'slot'
                  when cp.waiting_for = 'task' then 'task'
                  when cp.waiting_for is not null then 'event'
                  when cp.next_action_at > :now then 'delay'
                  else 'due'
                end as reason,
                case
                  when cp.status = 'needs_review' then cp.status_reason
                  when cp.started_at is null then null
                  when m.status in ('INTENT', 'UNCONFIRMED') then null
                  when m.status = 'HELD' then coalesce(m.reason, 'held')
                  when cp.wait_held then coalesce((
                    select h.reason from holds h
                    where h.ended_at is null and (h.campaign_prospect_id = cp.id or h.campaign_id = cp.campaign_id
                      or h.account_id in (cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id))
                    order by h.began_at limit 1), 'held')
                  when m.status = 'SCHEDULED' then null
                  else cp.waiting_for
                end as detail,
                case when m.status = 'SCHEDULED' then m.slot
                  when m.status is null then cp.next_action_at end as next
              from campaign_prospects cp
              left join lateral (
                select m.status, m.reason, m.slot from campaign_messages m
                where m.campaign_prospect_id = cp.id and m.status in ('INTENT', 'UNCONFIRMED', 'HELD', 'SCHEDULED')
                order by m.status = 'SCHEDULED', m.status = 'HELD', m.due_at limit 1
              ) m on true
              where cp.workspace_id = :workspace and cp.ended_at is null
                and (cast(:campaign as uuid) is null or cp.campaign_id = cast(:campaign as uuid))
                and (cast(:account as uuid) is null or cast(:account as uuid) in
                  (cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id))
            ) waiting
            group by reason, detail
            order by people desc, reason, detail
            """)
    @RegisterConstructorMapper(ReasonRow.class)
    List<ReasonRow> listReasons(
            WorkspaceId workspace, @Nullable CampaignId campaign, @Nullable AccountId account, Instant now);

    /** The next reserved slots of a campaign or an account, soonest first. */
    @SqlQuery("""
            select m.id, m.slot as at, m.kind, m.status, m.account_id, m.campaign_id, m.campaign_prospect_id, m.step_id,
              m.due_at, m.moved
            from campaign_messages m
            where m.workspace_id = :workspace and m.status = 'SCHEDULED'
              and (cast(:campaign as uuid) is null or m.campaign_id = cast(:campaign as uuid))
              and (cast(:account as uuid) is null or m.account_id = cast(:account as uuid))
            order by m.slot, m.id
            limit :limit
            """)
    @RegisterConstructorMapper(SlotRow.class)
    List<SlotRow> listNext(
            WorkspaceId workspace, @Nullable CampaignId campaign, @Nullable AccountId account, int limit);

    /** What an account's calendar holds in {@code [from, to)} behind a row, soonest first. */
    @SqlQuery("""
            select * from (
              select m.id, case m.status when 'SCHEDULED' then m.slot else m.claimed_at end as at, m.kind, m.status,
                m.account_id, m.campaign_id, m.campaign_prospect_id, m.step_id, m.due_at, m.moved
              from campaign_messages m
              where m.workspace_id = :workspace and m.account_id = :account
                and ((m.status = 'SCHEDULED' and m.slot >= :from and m.slot < :to)
                  or (m.status in ('INTENT', 'SENT', 'UNCONFIRMED') and m.claimed_at >= :from and m.claimed_at < :to))
            ) calendar
            where cast(:afterAt as timestamptz) is null
              or (at, id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid))
            order by at, id
            limit :limit
            """)
    @RegisterConstructorMapper(SlotRow.class)
    List<SlotRow> listCalendar(
            WorkspaceId workspace,
            AccountId account,
            Instant from,
            Instant to,
            @Nullable Instant afterAt,
            @Nullable MessageId afterId,
            int limit);

    /** What counts against an account's limits for a kind: claims since {@code from}, and slots since {@code now}. */
    @SqlQuery("""
            select claimed_at as at, true as claimed from campaign_messages
            where workspace_id = :workspace and account_id = :account and kind = :kind
              and status in ('INTENT', 'SENT', 'UNCONFIRMED') and claimed_at > :from
            union all
            select spent, true from campaign_messages, unnest(spent_claims) as spent
            where workspace_id = :workspace and account_id = :account and kind = :kind and spent_claims <> '{}'
              and spent > :from
            union all
            select slot, false from campaign_messages
            where workspace_id = :workspace and account_id = :account and kind = :kind and status = 'SCHEDULED'
              and slot >= :now
            """)
    @RegisterConstructorMapper(Used.class)
    List<Used> listUsed(WorkspaceId workspace, AccountId account, MessageKind kind, Instant from, Instant now);

    /** What keeps an account, or a campaign, now. */
    @SqlQuery("""
            select reason, author, kind, began_at as since, until_at as until from holds
            where workspace_id = :workspace and ended_at is null and (until_at is null or until_at > :now)
              and (account_id = cast(:account as uuid) or campaign_id = cast(:campaign as uuid))
            order by until_at desc nulls first, began_at, id
            """)
    @RegisterConstructorMapper(HoldLine.class)
    List<HoldLine> listHolds(
            WorkspaceId workspace, @Nullable AccountId account, @Nullable CampaignId campaign, Instant now);

    /** The live prospects of a campaign by the step at which they stand; those in review are left out. */
    @SqlQuery("""
            select cp.sequence_id as sequence,
              case when cp.started_at is null then null else cp.current_step_id end as step,
              count(*) as people, max(cp.step_since) as since, max(cp.next_action_at) as next
            from campaign_prospects cp
            where cp.workspace_id = :workspace and cp.campaign_id = :campaign and cp.ended_at is null
              and cp.status <> 'needs_review'
            group by 1, 2
            """)
    @RegisterConstructorMapper(StepCrowd.class)
    List<StepCrowd> listCrowds(WorkspaceId workspace, CampaignId campaign);

    /** The skeleton of a published version. */
    @SqlQuery("select skeleton::text from campaign_sequences where workspace_id = :workspace and id = :sequence")
    String skeleton(WorkspaceId workspace, SequenceId sequence);

    /** The kind of the first step of the newest version of a campaign's sequence. */
    @SqlQuery("""
            select s.kind from campaign_sequence_steps s
            where s.sequence_id = (
                select v.id from campaign_sequences v
                where v.workspace_id = :workspace and v.campaign_id = :campaign order by v.version desc limit 1)
            order by s.ordinal limit 1
            """)
    @Nullable
    String firstStepKind(WorkspaceId workspace, CampaignId campaign);

    /** The kinds of message that the newest version of a campaign's sequence sends, in reading order. */
    @SqlQuery("""
            select s.kind from campaign_sequence_steps s
            where s.sequence_id = (
                select v.id from campaign_sequences v
                where v.workspace_id = :workspace and v.campaign_id = :campaign order by v.version desc limit 1)
              and s.kind in ('invitation', 'message', 'inmail', 'email', 'whatsapp', 'withdrawal', 'profile_view')
            group by s.kind
            order by min(s.ordinal)
            """)
    List<String> listKinds(WorkspaceId workspace, CampaignId campaign);

    /** When the last planned first contact of a campaign is to go out. */
    @SqlQuery("""
            select max(m.slot) from campaign_messages m
            join campaign_prospects cp on cp.id = m.campaign_prospect_id
            where m.workspace_id = :workspace and m.campaign_id = :campaign and m.status = 'SCHEDULED'
              and cp.contacted_at is null and cp.ended_at is null
            """)
    @Nullable
    Instant lastPlannedFirstContact(WorkspaceId workspace, CampaignId campaign);
}
