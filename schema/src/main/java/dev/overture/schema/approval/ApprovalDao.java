package dev.overture.schema.approval;

import dev.overture.model.ids.WorkspaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Approval sessions and their items. */
@RegisterConstructorMapper(SessionRow.class)
@RegisterConstructorMapper(ItemRow.class)
public interface ApprovalDao {

    /** Stores a session without items. */
    @SqlUpdate("""
            insert into approval_sessions
              (id, workspace_id, campaign_name, campaign_tag, prospect_source, created_at, updated_at)
            values (:id, :workspace, :campaignName, :campaignTag, :source, :now, :now)
            """)
    void insertSession(
            UUID id,
            WorkspaceId workspace,
            String campaignName,
            @Nullable String campaignTag,
            String source,
            Instant now);

    /** A session of this workspace. */
    @SqlQuery("""
            select id, campaign_name, campaign_tag, status, prospect_source, total_prospects, approved_count,
              rejected_count, pending_count, expires_at, expired_at, reminders, reminded_at, created_at, updated_at
            from prospect_approval_sessions where workspace_id = :workspace and id = :id
            """)
    Optional<SessionRow> findSession(WorkspaceId workspace, UUID id);

    /** Whether this workspace has such a session. */
    @SqlQuery("select exists (select 1 from approval_sessions where workspace_id = :workspace and id = :id)")
    boolean hasSession(WorkspaceId workspace, UUID id);

    /** The sessions of a workspace behind {@code after}, oldest first; or only those that reminded and still wait. */
    @SqlQuery("""
            select id, campaign_name, campaign_tag, status, prospect_source, total_prospects, approved_count,
              rejected_count, pending_count, expires_at, expired_at, reminders, reminded_at, created_at, updated_at
            from prospect_approval_sessions
            where workspace_id = :workspace and (cast(:after as uuid) is null or id > cast(:after as uuid))
              and (not :reminded or reminded_at is not null and status in ('pending', 'in_progress') and exists (
                select 1 from prospect_approval_data d
                where d.session_id = prospect_approval_sessions.id and d.approval_status in ('pending', 'needs_review')))
            order by id limit :limit
            """)
    List<SessionRow> listSessions(WorkspaceId workspace, boolean reminded, @Nullable UUID after, int limit);

    /** Those of these ids that are people of the workspace; whoever was erased is none. */
    @SqlQuery("""
            select id from workspace_prospects
            where workspace_id = :workspace and id = any(:people) and erased_at is null
            """)
    List<UUID> known(WorkspaceId workspace, List<UUID> people);

    /**
     * Puts people of the workspace into a session as they are now; whoever is in it stays as they are.
     *
     * @param scores how sure somebody is of each, 0 to 1 or null
     * @return how many came in
     */
    @SqlUpdate("""
            insert into prospect_approval_data (id, workspace_id, session_id, prospect_id, name, contact, company,
              professional, confidence_score, created_at, updated_at)
            select made.id, :workspace, :session, p.id,
              coalesce(p.full_name, concat_ws(' ', p.first_name, p.middle_name, p.last_name)),
              jsonb_strip_nulls(jsonb_build_object('email', p.email_address, 'linkedin_url', p.linkedin_profile_url,
                'phone', p.phone_number)),
              jsonb_strip_nulls(jsonb_build_object('name', coalesce(p.company_name, c.company_name),
                'industry', coalesce(p.industry, c.industry), 'website', c.website,
                'linkedin_url', coalesce(p.company_linkedin_url, c.company_linkedin_url))),
              jsonb_strip_nulls(jsonb_build_object('title', p.job_title, 'location', p.location,
                'headline', p.enrichment_data -> 'headline', 'pain_points', p.enrichment_data -> 'pain_points',
                'value_props', p.enrichment_data -> 'value_props')),
              made.score, :now, :now
            from unnest(:ids, :people, :scores) as made (id, person, score)
            join workspace_prospects p on p.id = made.person and p.workspace_id = :workspace
            left join companies c on c.id = p.company_id
            on conflict (session_id, prospect_id) do nothing
            """)
    int addItems(
            WorkspaceId workspace,
            UUID session,
            List<UUID> ids,
            List<UUID> people,
            List<@Nullable BigDecimal> scores,
            Instant now);

    /** The items of a session behind {@code after}, in the order in which they came. */
    @SqlQuery("""
            select id, prospect_id, name, contact::text, company::text, professional::text, approval_status,
              confidence_score, rejection_reason, decided_at, campaign_prospect_id
            from prospect_approval_data
            where workspace_id = :workspace and session_id = :session
              and (cast(:after as uuid) is null or id > cast(:after as uuid))
              and (cast(:filter.status as text) is null or approval_status = :filter.status)
              and (cast(:filter.minConfidence as numeric) is null or confidence_score >= :filter.minConfidence)
              and (cast(:filter.maxConfidence as numeric) is null or confidence_score <= :filter.maxConfidence)
            order by id limit :limit
            """)
    List<ItemRow> listItems(
            WorkspaceId workspace,
            UUID session,
            @BindMethods("filter") ItemFilter filter,
            @Nullable UUID after,
            int limit);

    /** Those of these items that the workspace has, locked against decisions and enrolment until the transaction ends. */
    @SqlQuery("""
            select id, session_id, approval_status, rejection_reason, campaign_prospect_id is not null as enrolled
            from prospect_approval_data
            where workspace_id = :workspace and id = any(:items)
            order by id for update
            """)
    @RegisterConstructorMapper(LockedItem.class)
    List<LockedItem> lockItems(WorkspaceId workspace, List<UUID> items);

    /** Writes what a human decided. */
    @SqlUpdate("""
            update prospect_approval_data set
              approval_status = :decision, rejection_reason = :reason, decided_by = :author, decided_at = :now
            where workspace_id = :workspace and id = any(:items)
            """)
    int decide(
            WorkspaceId workspace,
            List<UUID> items,
            String decision,
            @Nullable String reason,
            String author,
            Instant now);

    /** A session in which the first decision fell is in progress. */
    @SqlUpdate("update approval_sessions set status = 'in_progress' where id = :session and status = 'pending'")
    int begin(UUID session);
}
