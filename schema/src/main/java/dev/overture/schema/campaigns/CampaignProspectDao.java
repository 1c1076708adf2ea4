package dev.overture.schema.campaigns;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Prospects in campaigns, as the API shows them. */
@RegisterConstructorMapper(CampaignProspectRow.class)
public interface CampaignProspectDao {

    /** One of this workspace. */
    @SqlQuery("""
            select cp.id, cp.campaign_id, cp.prospect_id, p.first_name, p.last_name, p.company_name, p.job_title,
              p.linkedin_profile_url as linkedin_url, p.email_address as email, cp.status, cp.status_reason,
              cp.current_step_id as current_step, cp.waiting_for, cp.next_action_at, cp.contacted_at, cp.connected_at,
              cp.replied_at, cp.ended_at
            from campaign_prospects cp join workspace_prospects p on p.id = cp.prospect_id
            where cp.workspace_id = :workspace and cp.id = :id
            """)
    Optional<CampaignProspectRow> find(WorkspaceId workspace, CampaignProspectId id);

    /** What keeps a prospect now: holds of its own, of its campaign, and of its accounts, oldest first. */
    @SqlQuery("""
            select h.reason, h.author, h.began_at as since, h.until_at as until
            from campaign_prospects cp
            join holds h on h.campaign_prospect_id = cp.id or h.campaign_id = cp.campaign_id
              or h.account_id in (cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id)
            where cp.id = :id and h.ended_at is null and (h.until_at is null or h.until_at > :now)
            order by h.began_at, h.id
            """)
    @RegisterConstructorMapper(HoldRow.class)
    List<HoldRow> listHolds(CampaignProspectId id, Instant now);

    /** Those of a campaign behind {@code after}, oldest first; null statuses and cursors do not restrict. */
    @SqlQuery("""
            select cp.id, cp.campaign_id, cp.prospect_id, p.first_name, p.last_name, p.company_name, p.job_title,
              p.linkedin_profile_url as linkedin_url, p.email_address as email, cp.status, cp.status_reason,
              cp.current_step_id as current_step, cp.waiting_for, cp.next_action_at, cp.contacted_at, cp.connected_at,
              cp.replied_at, cp.ended_at
            from campaign_prospects cp join workspace_prospects p on p.id = cp.prospect_id
            where cp.campaign_id = :campaign
              and (:status::text is null or cp.status = :status::text)
              and (:after::uuid is null or cp.id > :after::uuid)
            order by cp.id limit :limit
            """)
    List<CampaignProspectRow> list(
            CampaignId campaign,
            @Nullable CampaignProspectStatus status,
            @Nullable CampaignProspectId after,
            int limit);
}
