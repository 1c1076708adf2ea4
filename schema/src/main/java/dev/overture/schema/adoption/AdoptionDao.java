package dev.overture.schema.adoption;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Writes what an older system knew, in the transaction of one adoption. */
public interface AdoptionDao {

    /** Whether there is such a workspace. */
    @SqlQuery("select exists (select 1 from workspaces where id = :workspace)")
    boolean hasWorkspace(WorkspaceId workspace);

    /** The senders of a workspace, oldest first. */
    @SqlQuery("select id, channel, vendor_account_id from accounts where workspace_id = :workspace order by id")
    @RegisterConstructorMapper(Sender.class)
    List<Sender> listSenders(WorkspaceId workspace);

    /** What the rows of an older table became before. */
    @SqlQuery("select old_id, new_id from adopted_rows where workspace_id = :workspace and source_table = :table")
    @KeyColumn("old_id")
    @ValueColumn("new_id")
    Map<String, UUID> adopted(WorkspaceId workspace, String table);

    /** Notes what a row became. */
    @SqlUpdate("""
            insert into adopted_rows (workspace_id, source_table, old_id, new_id, adopted_at)
            values (:workspace, :table, :oldId, :newId, :now)
            """)
    void note(WorkspaceId workspace, String table, String oldId, UUID newId, Instant now);

    /** Makes a table for what is read long before it is written; it ends with the transaction. */
    @SqlUpdate("create temporary table adoption_shelf (name text primary key, content text not null) on commit drop")
    void makeShelf();

    /** Puts something away. */
    @SqlUpdate("insert into adoption_shelf (name, content) values (:name, :content)")
    void shelve(String name, String content);

    /** What was put away under this name. */
    @SqlQuery("select content from adoption_shelf where name = :name")
    String shelved(String name);

    /** Stores a campaign. */
    @SqlUpdate("""
            insert into campaigns (id, workspace_id, name, description, status, launched_at, completed_at, created_at)
            values (:id, :workspace, :name, :description, :status, :launchedAt, :completedAt, :createdAt)
            """)
    void insertCampaign(
            CampaignId id,
            WorkspaceId workspace,
            String name,
            @Nullable String description,
            CampaignStatus status,
            @Nullable Instant launchedAt,
            @Nullable Instant completedAt,
            Instant createdAt);

    /** Where a campaign stands. */
    @SqlQuery("select status from campaigns where id = :campaign")
    CampaignStatus findStatus(CampaignId campaign);

    /** The version of a campaign's sequence that people enter. */
    @SqlQuery(
            "select skeleton::text from campaign_sequences where campaign_id = :campaign order by version desc limit 1")
    Optional<String> findSkeleton(CampaignId campaign);

    /** Stores a campaign prospect. */
    @SqlUpdate("""
            insert into campaign_prospects (id, workspace_id, campaign_id, prospect_id, sequence_id, status, status_reason,
              linkedin_account_id, recipient_provider_id, recipient_public_id, current_step_id, step_since, waiting_for,
              next_action_at, personalization_data, start_requested_at, contacted_at, connected_at, replied_at, ended_at,
              created_at)
            values (:id, :workspaceId, :campaignId, :prospectId, :sequenceId, :status, :statusReason,
              :linkedinAccountId, :recipientProviderId, :recipientPublicId, :currentStepId, :stepSince, :waitingFor,
              :nextActionAt, cast(:personalizationData as jsonb), :startRequestedAt, :contactedAt, :connectedAt,
              :repliedAt, :endedAt, :createdAt)
            """)
    void insertProspect(@BindMethods AdoptedProspect prospect);

    /** Stores what was sent to a campaign prospect: it counts as everything that we send does. */
    @SqlUpdate("""
            insert into campaign_messages (id, workspace_id, campaign_id, campaign_prospect_id, prospect_id, sequence_id,
              step_id, account_id, kind, status, due_at, attempt_token, claimed_at, write_until, recipient, message,
              provider_message_id, sent_at, reason)
            values (:message.id, :to.workspaceId, :to.campaignId, :to.id, :to.prospectId, :to.sequenceId,
              :message.stepId, :message.accountId, :message.kind, :message.status, :message.at, :message.attemptToken,
              :message.at, :message.writeUntil, :message.recipient, :message.message, :message.providerMessageId,
              :message.sentAt, :message.reason)
            """)
    void insertMessage(@BindMethods("to") AdoptedProspect to, @BindMethods("message") AdoptedMessage message);

    /** Says to one person what an older system had planned to say. */
    @SqlUpdate("""
            insert into message_overrides (campaign_prospect_id, step_id, workspace_id, message, author, written_at)
            values (:prospect, :step, :workspace, :message, 'adopted', :now)
            on conflict do nothing
            """)
    void write(CampaignProspectId prospect, StepId step, WorkspaceId workspace, String message, Instant now);

    /** Notes a fact without what follows from it; once. */
    @SqlUpdate("""
            insert into prospect_events (id, workspace_id, prospect_id, campaign_prospect_id, account_id, kind,
              occurred_at, recorded_at, source, fact_key, data)
            values (:id, :workspace, :person, :prospect, :account, :kind, :at, :now, 'adoption', :key,
              cast(:data as jsonb))
            on conflict do nothing
            """)
    int addFact(
            UUID id,
            WorkspaceId workspace,
            ProspectId person,
            @Nullable CampaignProspectId prospect,
            @Nullable AccountId account,
            FactKind kind,
            Instant at,
            Instant now,
            String key,
            String data);

    /** Holds a campaign. */
    @SqlUpdate("""
            insert into holds (id, workspace_id, campaign_id, reason, author, began_at)
            values (:id, :workspace, :campaign, :reason, 'adoption', :now)
            """)
    void holdCampaign(UUID id, WorkspaceId workspace, CampaignId campaign, String reason, Instant now);

    /** Holds a campaign prospect. */
    @SqlUpdate("""
            insert into holds (id, workspace_id, campaign_prospect_id, reason, author, began_at)
            values (:id, :workspace, :prospect, :reason, 'adoption', :now)
            """)
    void holdProspect(UUID id, WorkspaceId workspace, CampaignProspectId prospect, String reason, Instant now);

    /** Never to contact this person, nor their address, again. */
    @SqlUpdate("""
            insert into suppressions (id, workspace_id, prospect_id, email_address, reason, author, created_at)
            values (:id, :workspace, :person, :address, :reason, 'adoption', :now)
            on conflict do nothing
            """)
    void suppress(
            UUID id,
            WorkspaceId workspace,
            @Nullable ProspectId person,
            @Nullable String address,
            String reason,
            Instant now);

    /** Whether this person must not be contacted. */
    @SqlQuery("""
            select suppressed(p.workspace_id, p.id, p.company_id, p.email_address, false)
            from workspace_prospects p where p.id = :person
            """)
    boolean suppressed(ProspectId person);

    /** When this person answered last in a way that stops the machine in every campaign. */
    @SqlQuery("""
            select e.occurred_at from prospect_events e
            left join campaign_prospects cp on cp.id = e.campaign_prospect_id
            left join campaigns c on c.id = cp.campaign_id
            where e.workspace_id = :workspace and e.prospect_id = :person and e.kind = 'replied'
              and coalesce(c.settings -> 'stop_on_reply' ->> 'scope', 'person') <> 'campaign'
            order by e.occurred_at desc limit 1
            """)
    Optional<Instant> findAnswer(WorkspaceId workspace, ProspectId person);

    /** The campaign prospect of a person in a campaign. */
    @SqlQuery("select id from campaign_prospects where campaign_id = :campaign and prospect_id = :person")
    Optional<CampaignProspectId> findProspect(CampaignId campaign, ProspectId person);

    /** Any campaign prospect of a person. */
    @SqlQuery("select id from campaign_prospects where prospect_id = :person order by id limit 1")
    Optional<CampaignProspectId> findAnyProspect(ProspectId person);

    /** Stores an approval session. */
    @SqlUpdate("""
            insert into approval_sessions (id, workspace_id, campaign_name, campaign_tag, status, prospect_source, created_at)
            values (:id, :workspace, :name, :tag, :status, :source, :createdAt)
            """)
    void insertSession(
            UUID id,
            WorkspaceId workspace,
            String name,
            @Nullable String tag,
            String status,
            String source,
            Instant createdAt);

    /** Stores an approval item; 0 where the person is in the session already. */
    @SqlUpdate("""
            insert into prospect_approval_data (id, workspace_id, session_id, prospect_id, name, contact, company,
              professional, approval_status, confidence_score, rejection_reason, enrichment_data, decided_at, decided_by,
              campaign_prospect_id, created_at)
            values (:id, :workspace, :session, :person, :name, cast(:contact as jsonb), cast(:company as jsonb),
              cast(:professional as jsonb), :status, :confidence, :rejectionReason, cast(:enrichment as jsonb),
              :decidedAt, :decidedBy, :enrolled, :createdAt)
            on conflict (session_id, prospect_id) do nothing
            """)
    int insertItem(
            UUID id,
            WorkspaceId workspace,
            UUID session,
            ProspectId person,
            String name,
            String contact,
            String company,
            String professional,
            String status,
            @Nullable BigDecimal confidence,
            @Nullable String rejectionReason,
            String enrichment,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable CampaignProspectId enrolled,
            Instant createdAt);

    /** An account of ours, by the vendor's name for it. */
    record Sender(AccountId id, Channel channel, String vendorAccountId) {}
}
