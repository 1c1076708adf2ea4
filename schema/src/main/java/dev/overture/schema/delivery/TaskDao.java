package dev.overture.schema.delivery;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code prospect_tasks}. */
public interface TaskDao {

    /** The task of a step, if it was opened; locked until the transaction ends. */
    @SqlQuery("""
            select opened_at, remind_at, reminded_at, closed_as from prospect_tasks
            where campaign_prospect_id = :campaignProspect and step_id = :step
            for update
            """)
    @RegisterConstructorMapper(ProspectTask.class)
    Optional<ProspectTask> find(CampaignProspectId campaignProspect, StepId step);

    /** Opens a task, unless it was opened before. */
    @SqlUpdate("""
            insert into prospect_tasks (campaign_prospect_id, step_id, workspace_id, text, opened_at, remind_at, expires_at)
            values (:campaignProspect, :step, :workspace, :text, :now, :remindAt, :expiresAt)
            on conflict do nothing
            """)
    int open(
            CampaignProspectId campaignProspect,
            StepId step,
            WorkspaceId workspace,
            String text,
            Instant now,
            @Nullable Instant remindAt,
            Instant expiresAt);

    /** Marks it as one of which people were reminded. */
    @SqlUpdate("""
            update prospect_tasks set reminded_at = :now
            where campaign_prospect_id = :campaignProspect and step_id = :step and reminded_at is null
            """)
    int remind(CampaignProspectId campaignProspect, StepId step, Instant now);

    /** A pause moved its end. */
    @SqlUpdate("""
            update prospect_tasks set expires_at = :expiresAt
            where campaign_prospect_id = :campaignProspect and step_id = :step and closed_at is null
            """)
    int extend(CampaignProspectId campaignProspect, StepId step, Instant expiresAt);

    /** Closes an open task. */
    @SqlUpdate("""
            update prospect_tasks set closed_at = :now, closed_as = :closedAs, closed_by = :by
            where campaign_prospect_id = :campaignProspect and step_id = :step and closed_at is null
            """)
    int close(CampaignProspectId campaignProspect, StepId step, String closedAs, String by, Instant now);
}
