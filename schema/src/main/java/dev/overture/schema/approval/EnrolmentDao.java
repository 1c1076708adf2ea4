package dev.overture.schema.approval;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Approved people entering a campaign. Everything runs in one transaction. */
public interface EnrolmentDao {

    /** Those of these sessions that the workspace has. */
    @SqlQuery("select id from approval_sessions where workspace_id = :workspace and id = any(:sessions)")
    List<UUID> known(WorkspaceId workspace, List<UUID> sessions);

    /** The approved items of these sessions, the oldest first, locked against decisions. */
    @SqlQuery("""
            select d.id as item, d.prospect_id as person,
              (select cp.id from campaign_prospects cp
               where cp.campaign_id = :campaign and cp.prospect_id = d.prospect_id) as there,
              suppressed(:workspace, p.id, p.company_id, p.email_address, false) as suppressed,
              exists (select 1 from prospect_events e
                where e.prospect_id = p.id and e.kind = 'replied' and e.occurred_at > d.decided_at
                  and coalesce(e.data ->> 'sort', '') <> 'out_of_office') as replied
            from prospect_approval_data d
            join workspace_prospects p on p.id = d.prospect_id
            where d.workspace_id = :workspace and d.session_id = any(:sessions) and d.approval_status = 'approved'
            order by d.id
            for update of d
            """)
    @RegisterConstructorMapper(Approved.class)
    List<Approved> lockApproved(WorkspaceId workspace, CampaignId campaign, List<UUID> sessions);

    /** Puts people into the campaign, each with an id of its own. */
    @SqlUpdate("""
            insert into campaign_prospects (id, workspace_id, campaign_id, prospect_id, sequence_id, created_at)
            select made.id, :workspace, :campaign, made.person, :sequence, :now
            from unnest(:ids, :people) as made (id, person)
            """)
    int enter(
            WorkspaceId workspace,
            CampaignId campaign,
            SequenceId sequence,
            List<UUID> ids,
            List<UUID> people,
            Instant now);

    /** Writes at the items where they were enrolled; the first campaign stays. */
    @SqlUpdate("""
            update prospect_approval_data d set campaign_prospect_id = cp.id
            from campaign_prospects cp
            where d.workspace_id = :workspace and d.id = any(:items) and d.campaign_prospect_id is null
              and cp.campaign_id = :campaign and cp.prospect_id = d.prospect_id
            """)
    int link(WorkspaceId workspace, CampaignId campaign, List<UUID> items);

    /** What was added is done with. */
    @SqlUpdate("""
            update approval_sessions set status = 'completed'
            where workspace_id = :workspace and id = any(:sessions) and status in ('pending', 'in_progress')
            """)
    int complete(WorkspaceId workspace, List<UUID> sessions);
}
