package dev.overture.schema.control;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What commands about one prospect read and change. */
interface ProspectControlDao {

    @SqlQuery("""
            select id, workspace_id, campaign_id, prospect_id, sequence_id, status, current_step_id, hold_revision,
              started_at is not null as started
            from campaign_prospects where workspace_id = :workspace and id = :id
            """)
    @RegisterConstructorMapper(Target.class)
    Optional<Target> find(WorkspaceId workspace, CampaignProspectId id);

    @SqlQuery("""
            select a.id from accounts a
            join campaign_prospects cp on a.id in (cp.linkedin_account_id, cp.email_account_id, cp.whatsapp_account_id)
            where cp.id = :id
            order by a.id for no key update of a
            """)
    List<AccountId> lockAccounts(CampaignProspectId id);

    @SqlQuery("select id from workspace_prospects where id = :person for update")
    Optional<ProspectId> lockPerson(ProspectId person);

    @SqlQuery("select id from campaign_prospects where prospect_id = :person order by id for update")
    List<CampaignProspectId> lockRows(ProspectId person);

    @SqlUpdate(HoldSql.HOLD_UNLESS_HELD)
    int hold(
            UUID id,
            WorkspaceId workspace,
            CampaignProspectId campaignProspect,
            String reason,
            String author,
            Instant now);

    @SqlUpdate("""
            update holds set ended_at = :now, ended_by = :author
            where campaign_prospect_id = :campaignProspect and reason = :reason and ended_at is null
            """)
    int endHold(CampaignProspectId campaignProspect, String reason, String author, Instant now);

    @SqlUpdate("""
            update holds set ended_at = :now, ended_by = :author
            where campaign_prospect_id = :campaignProspect and reason <> :reason and ended_at is null
            """)
    int endHoldsExcept(CampaignProspectId campaignProspect, String reason, String author, Instant now);

    @SqlQuery("""
            update campaign_prospects set hold_revision = hold_revision + 1, next_action_at = null
            where id = :campaignProspect
            returning hold_revision
            """)
    int nextHoldRevision(CampaignProspectId campaignProspect);

    @SqlUpdate("""
            update campaign_messages
            set status = 'HELD', slot = null, reason = :reason, hold_revision = :revision
            where campaign_prospect_id = :campaignProspect and status = 'SCHEDULED'
            """)
    int holdPlanned(CampaignProspectId campaignProspect, String reason, int revision);

    @SqlQuery("""
            select id from campaign_messages
            where campaign_prospect_id = :campaignProspect and status in ('INTENT', 'UNCONFIRMED')
            order by id
            """)
    List<MessageId> listInFlight(CampaignProspectId campaignProspect);

    /** Takes an uncertain send for sent. */
    @SqlUpdate("""
            update campaign_messages set status = 'SENT', sent_at = claimed_at, reason = 'confirmed by hand'
            where campaign_prospect_id = :campaignProspect and status in ('INTENT', 'UNCONFIRMED')
            """)
    int settleAsSent(CampaignProspectId campaignProspect);

    /** Keeps an uncertain send as if it had not been tried, but for its claim, which stays counted. */
    @SqlUpdate("""
            update campaign_messages m
            set status = 'HELD', slot = null, spent_claims = spent_claims || claimed_at, claimed_at = null,
              attempt_token = null, write_until = null, first_absent_at = null, hold_revision = 0,
              reason = coalesce((
                select h.reason from holds h
                where h.campaign_prospect_id = m.campaign_prospect_id and h.ended_at is null
                order by h.began_at desc limit 1), 'needs_review')
            where campaign_prospect_id = :campaignProspect and status in ('INTENT', 'UNCONFIRMED')
            """)
    int takeBack(CampaignProspectId campaignProspect);

    /** The step whose message is kept. */
    @SqlQuery("""
            select step_id from campaign_messages
            where campaign_prospect_id = :campaignProspect and status = 'HELD'
            order by due_at desc limit 1
            """)
    Optional<StepId> findHeldStep(CampaignProspectId campaignProspect);

    @SqlUpdate("""
            update campaign_prospects set personalization_data = personalization_data || cast(:values as jsonb)
            where id = :campaignProspect
            """)
    int mergeValues(CampaignProspectId campaignProspect, String values);

    @SqlUpdate("""
            insert into message_overrides
              (campaign_prospect_id, step_id, workspace_id, subject, message, author, written_at)
            values (:campaignProspect, :step, :workspace, :subject, :message, :author, :now)
            on conflict (campaign_prospect_id, step_id) do update set
              subject = excluded.subject, message = excluded.message, author = excluded.author,
              written_at = excluded.written_at
            """)
    int write(
            CampaignProspectId campaignProspect,
            StepId step,
            WorkspaceId workspace,
            @Nullable String subject,
            String message,
            String author,
            Instant now);

    @SqlUpdate("""
            update campaign_prospects set status = :status, status_reason = null
            where id = :campaignProspect and status = 'needs_review'
            """)
    int returnFromReview(CampaignProspectId campaignProspect, CampaignProspectStatus status);

    @SqlQuery("""
            select exists (
              select 1 from holds
              where campaign_prospect_id = :campaignProspect and ended_at is null and until_at is null and kind is null)
            """)
    boolean held(CampaignProspectId campaignProspect);
}
