package dev.overture.schema.control;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What commands about a whole campaign read and change. */
interface CampaignControlDao {

    /** Waits for claims in the campaign, and lets none begin until the transaction ends. */
    @SqlQuery("select status from campaigns where workspace_id = :workspace and id = :id for update")
    Optional<CampaignStatus> lock(WorkspaceId workspace, CampaignId id);

    @SqlUpdate("update campaigns set status = :status where id = :id")
    int change(CampaignId id, CampaignStatus status);

    @SqlUpdate("update campaigns set status = 'completed', completed_at = :now where id = :id")
    int complete(CampaignId id, Instant now);

    @SqlUpdate("""
            insert into holds (id, workspace_id, campaign_id, reason, author, began_at)
            select :id, :workspace, :campaign, :reason, :author, :now
            where not exists (
              select 1 from holds where campaign_id = :campaign and reason = :reason and ended_at is null)
            """)
    int hold(UUID id, WorkspaceId workspace, CampaignId campaign, String reason, String author, Instant now);

    @SqlUpdate("""
            update holds set ended_at = :now, ended_by = :author
            where campaign_id = :campaign and reason in ('campaign_paused', 'campaign_stopped') and ended_at is null
            """)
    int endHolds(CampaignId campaign, String author, Instant now);

    @SqlQuery("""
            select exists (
              select 1 from holds where campaign_id = :campaign and reason = 'campaign_stopped' and ended_at is null)
            """)
    boolean stopping(CampaignId campaign);

    @SqlQuery("select exists (select 1 from campaign_prospects where campaign_id = :campaign and ended_at is null)")
    boolean hasLive(CampaignId campaign);

    /** Live ones whose person nobody else has locked; theirs are locked until the transaction ends. */
    @SqlQuery("""
            select cp.id from campaign_prospects cp
            join workspace_prospects p on p.id = cp.prospect_id
            where cp.campaign_id = :campaign and cp.ended_at is null
            order by cp.id
            limit :limit
            for update of p skip locked
            """)
    List<CampaignProspectId> lockLivePage(CampaignId campaign, int limit);

    @SqlQuery(
            "select id from campaign_prospects where campaign_id = :campaign and ended_at is null order by id limit 1")
    Optional<CampaignProspectId> findLive(CampaignId campaign);

    @SqlQuery("""
            select id from campaign_messages
            where campaign_id = :campaign and status in ('INTENT', 'UNCONFIRMED')
            order by id limit 1000
            """)
    List<MessageId> listInFlight(CampaignId campaign);
}
