package dev.overture.schema.suppressions;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What a link to unsubscribe reads and changes besides the fact. */
interface UnsubscriptionDao {

    @SqlQuery("select workspace_id, prospect_id from campaign_prospects where id = :campaignProspect")
    @RegisterConstructorMapper(Reader.class)
    Optional<Reader> find(CampaignProspectId campaignProspect);

    /** Whether there is nothing left to do. */
    @SqlQuery("""
            select exists (select 1 from suppressions where workspace_id = :workspace and prospect_id = :prospect)
              and not exists (
                select 1 from campaign_prospects
                where workspace_id = :workspace and prospect_id = :prospect and ended_at is null)
            """)
    boolean done(WorkspaceId workspace, ProspectId prospect);

    /** Addresses to which e-mails went. */
    @SqlQuery("""
            select distinct lower(recipient) from campaign_messages
            where campaign_prospect_id = :campaignProspect and kind = 'email' and recipient is not null
              and status in ('INTENT', 'SENT', 'UNCONFIRMED')
            """)
    List<String> listWrittenTo(CampaignProspectId campaignProspect);

    @SqlUpdate("""
            insert into suppressions (id, workspace_id, email_address, reason, author, created_at)
            values (:id, :workspace, :address, :reason, :author, :now)
            on conflict do nothing
            """)
    int suppress(UUID id, WorkspaceId workspace, String address, String reason, String author, Instant now);

    /** Who got the link. */
    record Reader(WorkspaceId workspaceId, ProspectId prospectId) {}
}
