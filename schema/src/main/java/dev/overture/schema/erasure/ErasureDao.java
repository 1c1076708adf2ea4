package dev.overture.schema.erasure;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Receipts of erasures, and what stands in their way. */
@RegisterConstructorMapper(ErasureRow.class)
public interface ErasureDao {

    /** Locks a person of the workspace, as every fact does first. */
    @SqlQuery("select id from workspace_prospects where workspace_id = :workspace and id = :person for update")
    Optional<ProspectId> lockPerson(WorkspaceId workspace, ProspectId person);

    /** The receipt of a person. */
    @SqlQuery("select * from erasures where workspace_id = :workspace and prospect_id = :person")
    Optional<ErasureRow> ofPerson(WorkspaceId workspace, ProspectId person);

    /** A receipt. */
    @SqlQuery("select * from erasures where workspace_id = :workspace and id = :id")
    Optional<ErasureRow> find(WorkspaceId workspace, UUID id);

    /** Receipts behind which something is still to be done, oldest first. */
    @SqlQuery("select * from erasures where erased_at is null order by asked_at limit :limit")
    List<ErasureRow> listWaiting(int limit);

    /** Gives a receipt. */
    @SqlUpdate("""
            insert into erasures (id, workspace_id, prospect_id, asked_at) values (:id, :workspace, :person, :now)
            """)
    void ask(UUID id, WorkspaceId workspace, ProspectId person, Instant now);

    /** Everything is gone. */
    @SqlUpdate("update erasures set erased_at = :now, counts = cast(:counts as jsonb) where id = :id")
    void done(UUID id, Instant now, String counts);

    /** Nobody contacts this person any more. */
    @SqlUpdate("""
            insert into suppressions (id, workspace_id, prospect_id, reason, author, created_at)
            values (:id, :workspace, :person, 'erased', 'overture', :now)
            on conflict do nothing
            """)
    void suppress(UUID id, WorkspaceId workspace, ProspectId person, Instant now);

    /** Nobody stores this address again. */
    @SqlUpdate("""
            insert into suppressions (id, workspace_id, address_hash, reason, author, created_at)
            values (:id, :workspace, :hash, 'erased', 'overture', :now)
            on conflict do nothing
            """)
    void keepAway(UUID id, WorkspaceId workspace, byte[] hash, Instant now);

    /** What is live of a person. */
    @SqlQuery("""
            select id from campaign_prospects
            where workspace_id = :workspace and prospect_id = :person and ended_at is null
            order by id for no key update
            """)
    List<CampaignProspectId> lockLive(WorkspaceId workspace, ProspectId person);

    /**
     * Messages to a person of which it is still being found out whether they arrived. What a human would have to decide, or what
     * nobody found out since then, will not settle any more.
     */
    @SqlQuery("""
            select m.id
            from campaign_messages m
            join campaign_prospects cp on cp.id = m.campaign_prospect_id
            where cp.workspace_id = :workspace and cp.prospect_id = :person and m.status in ('INTENT', 'UNCONFIRMED')
              and m.claimed_at > :since and cp.status <> 'needs_review'
            order by m.id
            """)
    List<MessageId> listInFlight(WorkspaceId workspace, ProspectId person, Instant since);

    /** The same of one campaign prospect. */
    @SqlQuery("""
            select exists (
              select 1 from campaign_messages m
              join campaign_prospects cp on cp.id = m.campaign_prospect_id
              where cp.id = :prospect and m.status in ('INTENT', 'UNCONFIRMED') and m.claimed_at > :since
                and cp.status <> 'needs_review')
            """)
    boolean inFlight(CampaignProspectId prospect, Instant since);

    /** Whether anybody was erased in a workspace. */
    @SqlQuery("select exists (select 1 from suppressions where workspace_id = :workspace and address_hash is not null)")
    boolean anybodyErased(WorkspaceId workspace);

    /** Those of these hashes, as hexadecimal digits, that are known. */
    @SqlQuery("""
            select encode(address_hash, 'hex') from suppressions
            where workspace_id = :workspace
              and address_hash in (select decode(hash, 'hex') from unnest(cast(:hashes as text[])) as asked (hash))
            """)
    List<String> known(WorkspaceId workspace, String[] hashes);
}
