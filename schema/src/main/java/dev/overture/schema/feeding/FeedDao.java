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
    @SqlQuery("select id, workspace_id, status from campaigns where id = :campaign")
    @RegisterConstructorMapper(FedCampaign.class)
    Optional<FedCampaign> findCampaign(CampaignId campaign);

    /** Prospects whose workflow was not started, oldest first. */
    @SqlQuery("""
            select id, sequence_id, linkedin_account_id, email_account_id, whatsapp_account_id
            from campaign_prospects
            where campaign_id = :campaign and started_at is null and status = 'pending'
            order by id
            limit :limit
            """)
    @RegisterConstructorMapper(Unstarted.class)
    List<Unstarted> listUnstarted(CampaignId campaign, int limit);

    /**
     * The accounts of a workspace on a channel, those with the fewest live prospects first.
     */
    @SqlQuery("""
            select a.id, a.policy::text,
              (select count(*) from campaign_prospects cp
               where cp.ended_at is null
                 and a.id in (cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id)) as live,
              (select count(*) from campaign_prospects cp
               where cp.ended_at is null and cp.started_at is not null and cp.contacted_at is null
                 and a.id in (cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id)) as waiting
            from accounts a
            where a.workspace_id = :workspace and a.channel = :channel
            order by live, a.id
            """)
    @RegisterConstructorMapper(AccountLoad.class)
    List<AccountLoad> listAccountLoads(WorkspaceId workspace, Channel channel);

    /** Gives a prospect the accounts that it keeps. */
    @SqlUpdate("""
            update campaign_prospects set
              linkedin_account_id = coalesce(linkedin_account_id, :linkedin),
              email_account_id = coalesce(email_account_id, :email),
              whatsapp_account_id = coalesce(whatsapp_account_id, :whatsapp)
            where id = :campaignProspect
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
