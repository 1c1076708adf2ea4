package dev.overture.schema.outbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the record says about workflows that do not answer. */
public interface RunDao {

    /**
     * Locks campaign prospects, so that none of them is marked as started, or ends, before this transaction does. In the
     * order of their ids, as facts lock them.
     */
    @SqlQuery("""
            select cp.id, cp.workspace_id, cp.campaign_id, s.skeleton::text,
              coalesce(cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id) as account,
              cp.current_step_id, cp.step_since, cp.started_at, cp.connected_at, cp.ended_at
            from campaign_prospects cp
            join campaign_sequences s on s.id = cp.sequence_id
            where cp.id in (<ids>)
            order by cp.id
            for update of cp
            """)
    @RegisterConstructorMapper(ProspectRun.class)
    List<ProspectRun> lockProspects(@BindList Collection<UUID> ids);

    /** Campaigns as they stand, without a lock. */
    @SqlQuery("select id, workspace_id, status from campaigns where id in (<ids>)")
    @RegisterConstructorMapper(CampaignRun.class)
    List<CampaignRun> listCampaigns(@BindList Collection<UUID> ids);

    /** Accounts, without a lock. */
    @SqlQuery("select id, workspace_id from accounts where id in (<ids>)")
    @RegisterConstructorMapper(AccountRun.class)
    List<AccountRun> listAccounts(@BindList Collection<UUID> ids);
}
