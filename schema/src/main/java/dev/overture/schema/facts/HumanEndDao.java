package dev.overture.schema.facts;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What a human's end changes. */
interface HumanEndDao {

    @SqlQuery("select prospect_id from campaign_prospects where id = :id and workspace_id = :workspace")
    Optional<ProspectId> findPerson(WorkspaceId workspace, CampaignProspectId id);

    @SqlQuery("""
            select status, started_at is not null as started from campaign_prospects
            where id = :id and workspace_id = :workspace
            for no key update
            """)
    @RegisterConstructorMapper(Standing.class)
    Standing lock(WorkspaceId workspace, CampaignProspectId id);

    @SqlUpdate("""
            update campaign_prospects
            set status = :status, status_reason = :reason, ended_at = coalesce(ended_at, :now), next_action_at = null,
              waiting_for = null, wait_held = false
            where id = :id
            """)
    int end(CampaignProspectId id, CampaignProspectStatus status, String reason, Instant now);

    /** Frees the slots. */
    @SqlUpdate("""
            update campaign_messages set status = 'SKIPPED', slot = null, reason = :reason
            where campaign_prospect_id = :id and status in ('SCHEDULED', 'HELD')
            """)
    int skipPlanned(CampaignProspectId id, String reason);

    @SqlUpdate("""
            update holds set ended_at = :now, ended_by = :by
            where campaign_prospect_id = :id and ended_at is null
            """)
    int endHolds(CampaignProspectId id, String by, Instant now);

    @SqlQuery("""
            select id from campaign_messages
            where campaign_prospect_id = :id and status in ('INTENT', 'UNCONFIRMED')
            order by id
            """)
    List<MessageId> listInFlight(CampaignProspectId id);

    /** Where it stands. */
    record Standing(String status, boolean started) {}
}
