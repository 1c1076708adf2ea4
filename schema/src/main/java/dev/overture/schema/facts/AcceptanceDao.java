package dev.overture.schema.facts;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What an acceptance changes. */
interface AcceptanceDao {

    @SqlQuery("""
            select id from campaign_prospects
            where workspace_id = :workspace and prospect_id = :prospect
            order by id for no key update
            """)
    List<CampaignProspectId> lockCampaignProspects(WorkspaceId workspace, ProspectId prospect);

    /** An acceptance proves that the invitation arrived; returns whose did. */
    @SqlQuery("""
            update campaign_messages m
            set status = 'SENT', sent_at = m.claimed_at, reason = null
            from campaign_prospects cp
            where cp.workspace_id = :workspace and cp.prospect_id = :prospect and m.campaign_prospect_id = cp.id
              and m.account_id = :account and m.kind = 'invitation' and m.status in ('INTENT', 'UNCONFIRMED')
            returning cp.id
            """)
    List<CampaignProspectId> settleInvitations(WorkspaceId workspace, ProspectId prospect, AccountId account);

    @SqlUpdate("""
            update campaign_prospects set connected_at = :at
            where workspace_id = :workspace and prospect_id = :prospect and linkedin_account_id = :account
              and connected_at > :at
            """)
    int keepFirstKnown(WorkspaceId workspace, ProspectId prospect, AccountId account, Instant at);

    /**
     * Who is live with this account, or was invited by it, and not known to be connected. An invitation that was refused
     * because the person had one already is one.
     */
    @SqlQuery("""
            select cp.id, cp.status, cp.started_at is not null as started,
              exists (select 1 from holds h where h.campaign_prospect_id = cp.id and h.ended_at is null) as held
            from campaign_prospects cp
            where cp.workspace_id = :workspace and cp.prospect_id = :prospect and cp.linkedin_account_id = :account
              and cp.connected_at is null
              and (cp.ended_at is null or exists (
                select 1 from campaign_messages m
                where m.campaign_prospect_id = cp.id and m.kind = 'invitation'
                  and (m.status = 'SENT' or (m.status = 'REFUSED' and m.reason = 'already_invited'))))
            order by cp.id
            """)
    @RegisterConstructorMapper(Unconnected.class)
    List<Unconnected> listUnconnected(WorkspaceId workspace, ProspectId prospect, AccountId account);

    @SqlUpdate("""
            update campaign_prospects
            set status = :status, connected_at = :at,
              contacted_at = coalesce(contacted_at, (
                select min(m.sent_at) from campaign_messages m
                where m.campaign_prospect_id = :id and m.kind = 'invitation' and m.status = 'SENT')),
              waiting_for = nullif(waiting_for, 'connection_accepted'),
              wait_held = wait_held and waiting_for is distinct from 'connection_accepted'
            where id = :id
            """)
    int connect(CampaignProspectId id, CampaignProspectStatus status, Instant at);

    /**
     * The next run begins behind the wait that ran out: the outermost one that takes late acceptances and in whose
     * otherwise branch, or at which, the last run ended; a delay before it may be the last step that was recorded. 0 where
     * there is no such wait, the last run was past it, or the campaign is over.
     */
    @SqlUpdate("""
            with recursive nodes as (
              select node, place, node ->> 'i' as step
              from campaign_prospects mine
              join campaigns c on c.id = mine.campaign_id and c.status in ('active', 'paused')
              join campaign_sequences s on s.id = mine.sequence_id
              cross join lateral jsonb_array_elements(s.skeleton) with ordinality nodes (node, place)
              where mine.id = :id
            ), waits as (
              select step, place, node ->> 'o' as otherwise, node ->> 'n' as behind
              from nodes
              where node ->> 't' = 'wait' and node ->> 'e' = 'connection_accepted'
                and node ->> 'l' = 'accept' and node ->> 'n' is not null
            ), inside as (
              select waits.step as wait, waits.behind, waits.step as step from waits
              union
              select waits.step, waits.behind, waits.otherwise from waits where waits.otherwise <> waits.behind
              union
              select inside.wait, inside.behind, follows.step
              from inside
              join nodes on nodes.step = inside.step
              cross join lateral (
                select step from (
                  select node ->> 'n' union select node ->> 'o' union select node ->> 'y'
                  union select branch ->> 'y' from jsonb_array_elements(coalesce(node -> 'c', '[]')) branch
                ) next (step) where inside.step <> inside.wait
                union
                select before.step from nodes before
                where before.node ->> 't' = 'delay' and before.node ->> 'n' = inside.step
              ) follows (step)
              where follows.step <> inside.behind
            )
            update campaign_prospects cp
            set status = 'connected', status_reason = null, connected_at = :at, ended_at = null, run = cp.run + 1,
              current_step_id = late.behind, step_since = :now, waiting_for = null, wait_held = false,
              next_action_at = null
            from (
              select waits.behind
              from waits, campaign_prospects mine
              where mine.id = :id
                and (mine.current_step_id is null
                  or exists (
                    select 1 from inside where inside.wait = waits.step and inside.step = mine.current_step_id)
                  or not exists (select 1 from nodes where nodes.step = mine.current_step_id))
              order by waits.place limit 1
            ) late
            where cp.id = :id and cp.started_at is not null
            """)
    int reopen(CampaignProspectId id, Instant at, Instant now);

    /** A campaign prospect that may learn of the connection. */
    record Unconnected(CampaignProspectId id, String status, boolean started, boolean held) {}
}
