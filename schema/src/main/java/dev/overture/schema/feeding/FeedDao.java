package dev.overture.schema.feeding;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What the feeder reads and records. */
public interface FeedDao {

    /** A campaign as the feeder sees it. */
    @SqlQuery("select id, workspace_id, status, fed from campaigns where id = :campaign")
    @RegisterConstructorMapper(FedCampaign.class)
    Optional<FedCampaign> findCampaign(CampaignId campaign);

    /** Prospects behind {@code after} whose workflow was not started, oldest first. */
    @SqlQuery("""
            select id, sequence_id, linkedin_account_id, email_account_id, whatsapp_account_id,
              current_step_id, step_since, connected_at
            from campaign_prospects
            where campaign_id = :campaign and started_at is null and status = 'pending'
              and (cast(:after as uuid) is null or id > cast(:after as uuid))
            order by id
            limit :limit
            """)
    @RegisterConstructorMapper(Unstarted.class)
    List<Unstarted> listUnstarted(CampaignId campaign, @Nullable CampaignProspectId after, int limit);

    /** Prospects whom somebody asked to start, wherever they stand, oldest first. */
    @SqlQuery("""
            select id, sequence_id, linkedin_account_id, email_account_id, whatsapp_account_id,
              current_step_id, step_since, connected_at
            from campaign_prospects
            where campaign_id = :campaign and started_at is null and ended_at is null and start_requested_at is not null
            order by id
            limit :limit
            """)
    @RegisterConstructorMapper(Unstarted.class)
    List<Unstarted> listRequested(CampaignId campaign, int limit);

    /** The accounts of a workspace on a channel, oldest first. */
    @SqlQuery("""
            select a.id, a.time_zone, a.country, a.policy::text, a.ramp_began,
              array(
                select distinct coalesce(h.kind, '*') from holds h
                where h.account_id = a.id and h.ended_at is null and h.until_at is null) as held_kinds
            from accounts a
            where a.workspace_id = :workspace and a.channel = :channel
            order by a.id
            """)
    @RegisterConstructorMapper(AccountLoad.class)
    List<AccountLoad> listAccounts(WorkspaceId workspace, Channel channel);

    /** What every campaign of a workspace has with every account. */
    @SqlQuery("""
            select sender.account, cp.campaign_id as campaign,
              count(*) filter (where cp.started_at is not null) as live,
              count(*) filter (where cp.started_at is not null and cp.contacted_at is null and c.status = 'active'
                and cp.status <> 'needs_review') as waiting,
              count(*) filter (where cp.started_at is null and cp.status = 'pending' and c.status = 'active'
                and (c.fed or cp.start_requested_at is not null)) as pinned
            from campaigns c
            join campaign_prospects cp on cp.campaign_id = c.id and cp.ended_at is null
            cross join lateral (values (cp.linkedin_account_id), (cp.email_account_id), (cp.whatsapp_account_id))
              as sender (account)
            where c.workspace_id = :workspace and sender.account is not null
            group by sender.account, cp.campaign_id
            """)
    @RegisterConstructorMapper(CampaignLoad.class)
    List<CampaignLoad> listLoads(WorkspaceId workspace);

    /** Whom the active campaigns of a workspace have yet to start. */
    @SqlQuery("""
            select c.id as campaign,
              (select s.kind from campaign_sequence_steps s
               where s.sequence_id = (
                   select v.id from campaign_sequences v where v.campaign_id = c.id order by v.version desc limit 1)
                 and s.kind in ('invitation', 'message', 'inmail', 'email', 'whatsapp', 'withdrawal', 'profile_view')
               order by s.ordinal limit 1) as first_kind,
              count(*) filter (where cp.linkedin_account_id is null) as without_linkedin,
              count(*) filter (where cp.email_account_id is null) as without_email,
              count(*) filter (where cp.whatsapp_account_id is null) as without_whatsapp
            from campaigns c
            join campaign_prospects cp
              on cp.campaign_id = c.id and cp.started_at is null and cp.status = 'pending'
            where c.workspace_id = :workspace and c.status = 'active' and (c.fed or cp.start_requested_at is not null)
            group by c.id
            """)
    @RegisterConstructorMapper(CampaignDemand.class)
    List<CampaignDemand> listDemands(WorkspaceId workspace);

    /** Gives a prospect the accounts that it keeps; 0 where its campaign does not run any more. */
    @SqlUpdate("""
            update campaign_prospects set
              linkedin_account_id = coalesce(linkedin_account_id, :linkedin),
              email_account_id = coalesce(email_account_id, :email),
              whatsapp_account_id = coalesce(whatsapp_account_id, :whatsapp)
            where id = :campaignProspect
              and exists (select 1 from campaigns c where c.id = campaign_id and c.status = 'active')
            """)
    int assignAccounts(
            CampaignProspectId campaignProspect,
            @Nullable AccountId linkedin,
            @Nullable AccountId email,
            @Nullable AccountId whatsapp);

    /** Records that the workflow runs. */
    @SqlUpdate("""
            update campaign_prospects set
              started_at = :now, current_step_id = coalesce(current_step_id, :step),
              step_since = coalesce(step_since, :now),
              next_action_at = case when current_step_id is null and ended_at is null then :now else next_action_at end
            where id = :campaignProspect and started_at is null
            """)
    int markStarted(CampaignProspectId campaignProspect, StepId step, Instant now);

    /** Has everything forwarded now that was kept because the workflow did not run yet. */
    @SqlUpdate("""
            update workflow_outbox set settled_at = null, settled_as = null, retry_at = null
            where target = 'prospect' and target_id = :campaignProspect and settled_as = 'kept'
            """)
    int unkeep(CampaignProspectId campaignProspect);

    /** Completes an active campaign in which nobody is live; 0 where somebody is. */
    @SqlUpdate("""
            update campaigns set status = 'completed', completed_at = :now
            where id = :campaign and status = 'active'
              and not exists (
                select 1 from campaign_prospects where campaign_id = :campaign and ended_at is null)
            """)
    int complete(CampaignId campaign, Instant now);
}
