package dev.overture.schema.facts;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.control.HoldSql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What a message by the account's owner changes. */
interface HandWritingDao {

    /** The live ones that this account writes to; all live ones where no account is named. */
    @SqlQuery("""
            select id from campaign_prospects
            where workspace_id = :workspace and prospect_id = :prospect and ended_at is null
              and (cast(:account as uuid) is null
                or :account in (linkedin_account_id, email_account_id, whatsapp_account_id))
            order by id for no key update
            """)
    List<CampaignProspectId> lockLive(WorkspaceId workspace, ProspectId prospect, @Nullable AccountId account);

    @SqlUpdate(HoldSql.HOLD_UNLESS_HELD)
    int hold(
            UUID id,
            WorkspaceId workspace,
            CampaignProspectId campaignProspect,
            String reason,
            String author,
            Instant now);

    @SqlQuery("""
            update campaign_prospects
            set status = 'needs_review', status_reason = :reason, next_action_at = null,
              hold_revision = hold_revision + 1
            where id = :campaignProspect
            returning hold_revision
            """)
    int review(CampaignProspectId campaignProspect, String reason);

    @SqlUpdate("""
            update campaign_messages
            set status = 'HELD', slot = null, reason = :reason, hold_revision = :revision
            where campaign_prospect_id = :campaignProspect and status = 'SCHEDULED'
            """)
    int holdPlanned(CampaignProspectId campaignProspect, String reason, int revision);

    @SqlQuery("""
            select id from campaign_messages
            where campaign_prospect_id in (<campaignProspects>) and status in ('INTENT', 'UNCONFIRMED')
            order by id
            """)
    List<MessageId> listInFlight(@BindList List<CampaignProspectId> campaignProspects);
}
