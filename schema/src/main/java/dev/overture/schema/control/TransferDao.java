package dev.overture.schema.control;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What putting a person of one campaign into another reads and writes. */
interface TransferDao {

    /** Whether no import decides about this workspace now, nor will until the transaction ends. */
    @SqlQuery("select pg_try_advisory_xact_lock(hashtextextended('imports/' || :workspace::text, 0))")
    boolean tryLockImports(WorkspaceId workspace);

    @SqlQuery("select status from campaigns where workspace_id = :workspace and id = :campaign for share")
    Optional<CampaignStatus> holdStatus(WorkspaceId workspace, CampaignId campaign);

    @SqlQuery("""
            select suppressed(p.workspace_id, p.id, p.company_id, p.email_address, true)
            from campaign_prospects cp
            join workspace_prospects p on p.id = cp.prospect_id
            where cp.id = :campaignProspect
            """)
    boolean suppressed(CampaignProspectId campaignProspect);

    /** The accounts are kept: they know the person. Who the person is to them is looked up again. */
    @SqlUpdate("""
            insert into campaign_prospects (id, workspace_id, campaign_id, prospect_id, sequence_id,
              linkedin_account_id, email_account_id, whatsapp_account_id, personalization_data, created_at)
            select :id, cp.workspace_id, :campaign, cp.prospect_id,
              (select s.id from campaign_sequences s where s.campaign_id = :campaign order by s.version desc limit 1),
              cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id, cp.personalization_data, :now
            from campaign_prospects cp where cp.id = :from
            on conflict (campaign_id, prospect_id) do nothing
            """)
    int enter(CampaignProspectId id, CampaignId campaign, CampaignProspectId from, Instant now);
}
