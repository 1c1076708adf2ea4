package dev.overture.schema.control;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The tasks of a workspace, as the API shows them. */
@RegisterConstructorMapper(ProspectTaskRow.class)
public interface ProspectTaskDao {

    /** Those that expire first come first, beginning behind {@code (at, id, step)} where that is given. */
    @SqlQuery("""
            select * from (
              select t.campaign_prospect_id, t.step_id, cp.campaign_id, cp.prospect_id, p.first_name, p.last_name,
                p.company_name, t.text,
                coalesce(t.closed_as, case when cp.ended_at is null then 'open' else 'ended' end) as status,
                t.opened_at, t.remind_at, t.reminded_at, t.expires_at, t.closed_at, t.closed_by
              from prospect_tasks t
              join campaign_prospects cp on cp.id = t.campaign_prospect_id
              join workspace_prospects p on p.id = cp.prospect_id
              where t.workspace_id = :workspace
            ) tasks
            where (cast(:status as text) is null or status = :status)
              and (cast(:at as timestamptz) is null
                or (expires_at, campaign_prospect_id, step_id) > (cast(:at as timestamptz), cast(:id as uuid), :step))
            order by expires_at, campaign_prospect_id, step_id
            limit :limit
            """)
    List<ProspectTaskRow> list(
            WorkspaceId workspace,
            @Nullable String status,
            @Nullable Instant at,
            @Nullable CampaignProspectId id,
            @Nullable StepId step,
            int limit);

    /** How a task was closed; {@code open} where it was not. */
    @SqlQuery("""
            select coalesce(closed_as, 'open') from prospect_tasks
            where workspace_id = :workspace and campaign_prospect_id = :campaignProspect and step_id = :step
            """)
    Optional<String> findStatus(WorkspaceId workspace, CampaignProspectId campaignProspect, StepId step);
}
