package dev.overture.schema.campaigns;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Campaigns, as the API makes, shows and launches them. */
@RegisterConstructorMapper(CampaignRow.class)
@RegisterConstructorMapper(LedgerCount.class)
@RegisterConstructorMapper(StatusCount.class)
public interface CampaignDao {

    /** Stores a campaign. */
    @SqlUpdate("""
            insert into campaigns (id, workspace_id, name, status, created_at)
            values (:id, :workspaceId, :name, :status, :createdAt)
            """)
    void insert(@BindMethods CampaignRow campaign);

    /** A campaign of this workspace. */
    @SqlQuery("""
            select id, workspace_id, name, status, created_at, launched_at, completed_at
            from campaigns where workspace_id = :workspace and id = :id
            """)
    Optional<CampaignRow> find(WorkspaceId workspace, CampaignId id);

    /** The same, locked against everybody who changes or claims in it, until the transaction ends. */
    @SqlQuery("""
            select id, workspace_id, name, status, created_at, launched_at, completed_at
            from campaigns where workspace_id = :workspace and id = :id for no key update
            """)
    Optional<CampaignRow> lock(WorkspaceId workspace, CampaignId id);

    /** The campaigns of a workspace behind {@code after}, oldest first. */
    @SqlQuery("""
            select id, workspace_id, name, status, created_at, launched_at, completed_at
            from campaigns
            where workspace_id = :workspace and (:after::uuid is null or id > :after::uuid)
            order by id limit :limit
            """)
    List<CampaignRow> list(WorkspaceId workspace, @Nullable CampaignId after, int limit);

    /** The campaign of this name; of several the oldest that is not over. */
    @SqlQuery("""
            select id, workspace_id, name, status, created_at, launched_at, completed_at
            from campaigns where workspace_id = :workspace and name = :name
            order by status in ('completed', 'archived'), id limit 1
            """)
    Optional<CampaignRow> findByName(WorkspaceId workspace, String name);

    /** Makes a campaign active; from now on the feeder starts its people. */
    @SqlUpdate("update campaigns set status = 'active', launched_at = :now, fed = true where id = :id")
    void activate(CampaignId id, Instant now);

    /** Makes a campaign active whose people start only when somebody asks for it. */
    @SqlUpdate("update campaigns set status = 'active', fed = false where id = :id")
    void beginWithoutFeeding(CampaignId id);

    /** Whether the feeder starts people by itself; a draft counts as one that it will feed. */
    @SqlQuery("select fed from campaigns where id = :id")
    boolean fed(CampaignId id);

    /** The status, kept from changing until the transaction ends. */
    @SqlQuery("select status from campaigns where id = :id for share")
    CampaignStatus holdStatus(CampaignId id);

    /** Lays these settings over those that the campaign has. */
    @SqlUpdate("update campaigns set settings = settings || cast(:settings as jsonb) where id = :id")
    void changeSettings(CampaignId id, String settings);

    /** Says what a campaign is for. */
    @SqlUpdate("update campaigns set description = :description where id = :id")
    void describe(CampaignId id, String description);

    /** What people set. */
    @SqlQuery("""
            select description, (nullif(settings -> 'window', 'null'))::text as "window",
              (settings ->> 'silence_hours')::int as silence_hours
            from campaigns where workspace_id = :workspace and id = :id
            """)
    @RegisterConstructorMapper(CampaignSettings.class)
    CampaignSettings findSettings(WorkspaceId workspace, CampaignId id);

    /** Whether anybody is in the campaign. */
    @SqlQuery("select exists (select 1 from campaign_prospects where campaign_id = :id)")
    boolean hasProspects(CampaignId id);

    /** How many prospects stand where. */
    @SqlQuery("select status, count(*) from campaign_prospects where campaign_id = :id group by status")
    List<StatusCount> countProspects(CampaignId id);

    /** How many messages of which kind stand where. */
    @SqlQuery("select status, kind, count(*) from campaign_messages where campaign_id = :id group by status, kind")
    List<LedgerCount> countMessages(CampaignId id);
}
