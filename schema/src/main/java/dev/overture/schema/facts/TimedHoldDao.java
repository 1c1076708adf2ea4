package dev.overture.schema.facts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Holds of campaign prospects that end by themselves, and whom they are for. */
interface TimedHoldDao {

    @SqlUpdate("""
            update holds set until_at = :until
            where campaign_prospect_id = :campaignProspect and reason = :reason and ended_at is null
              and until_at > :now and until_at < :until
            """)
    int extend(CampaignProspectId campaignProspect, String reason, Instant until, Instant now);

    @SqlUpdate("""
            insert into holds (id, workspace_id, campaign_prospect_id, reason, author, began_at, until_at)
            select :id, :workspace, :campaignProspect, :reason, :author, :now, :until
            where not exists (
              select 1 from holds
              where campaign_prospect_id = :campaignProspect and reason = :reason and ended_at is null
                and (until_at is null or until_at >= :until))
            """)
    int put(
            UUID id,
            WorkspaceId workspace,
            CampaignProspectId campaignProspect,
            String reason,
            String author,
            Instant now,
            Instant until);

    @SqlQuery("""
            select id from campaign_prospects
            where workspace_id = :workspace and prospect_id = :prospect and ended_at is null
            order by id for no key update
            """)
    List<CampaignProspectId> lockLive(WorkspaceId workspace, ProspectId prospect);

    /** Live campaign prospects of other people of the same company. */
    @SqlQuery("""
            select cp.id
            from workspace_prospects who
            join workspace_prospects colleague
              on colleague.company_id = who.company_id and colleague.workspace_id = who.workspace_id
                and colleague.id <> who.id
            join campaign_prospects cp on cp.prospect_id = colleague.id and cp.ended_at is null
            where who.id = :prospect and who.workspace_id = :workspace and cp.workspace_id = :workspace
            order by cp.id
            """)
    List<CampaignProspectId> listColleagues(WorkspaceId workspace, ProspectId prospect);
}
