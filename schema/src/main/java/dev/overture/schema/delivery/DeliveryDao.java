package dev.overture.schema.delivery;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What deliveries read and record besides the ledger. Locks are taken in the order account, campaign, person. */
public interface DeliveryDao {

    /** The prospect with everything that decides about it, without a lock. */
    @SqlQuery(DeliverySql.SUBJECT)
    @RegisterConstructorMapper(DeliverySubject.class)
    Optional<DeliverySubject> findSubject(CampaignProspectId campaignProspect);

    /** Locks an account against other claims, until the transaction ends. */
    @SqlQuery(DeliverySql.LOCK_ACCOUNT)
    @RegisterConstructorMapper(SendingAccount.class)
    SendingAccount lockAccount(AccountId account);

    /** The same without a lock. */
    @SqlQuery("""
            select id, workspace_id, vendor_account_id, time_zone, country, policy::text, ramp_began, slow_until
            from accounts where id = :account
            """)
    @RegisterConstructorMapper(SendingAccount.class)
    SendingAccount findAccount(AccountId account);

    /** Keeps the campaign from being paused and the person from answering until the transaction ends. */
    @SqlQuery(DeliverySql.LOCK_CAMPAIGN_AND_PERSON)
    CampaignId lockCampaignAndPerson(CampaignId campaign, ProspectId prospect);

    /** The holds that keep this kind of message now, whoever they are about. */
    @SqlQuery(DeliverySql.OPEN_HOLDS)
    @RegisterConstructorMapper(OpenHold.class)
    List<OpenHold> listOpenHolds(
            @Nullable AccountId account,
            CampaignId campaign,
            CampaignProspectId campaignProspect,
            @Nullable MessageKind kind,
            Instant now);

    /** The pauses of the campaign and of the prospect since an instant, each cut to {@code [since, now)}. */
    @SqlQuery(DeliverySql.PAUSES)
    @RegisterConstructorMapper(Span.class)
    List<Span> listPauses(CampaignId campaign, CampaignProspectId campaignProspect, Instant since, Instant now);

    /** Whether an e-mail address, its domain or one above that must not be written to. */
    @SqlQuery("""
            select suppressed(:workspace, null, null, :email, true)
            """)
    boolean suppressed(WorkspaceId workspace, String email);

    /** Records where a live prospect stands; what has ended is not touched. */
    @SqlUpdate("""
            update campaign_prospects set
              current_step_id = :step, step_since = :now, waiting_for = :waitingFor, next_action_at = :nextActionAt
            where id = :campaignProspect and ended_at is null
            """)
    int recordProgress(
            CampaignProspectId campaignProspect,
            @Nullable StepId step,
            Instant now,
            @Nullable String waitingFor,
            @Nullable Instant nextActionAt);

    /** Records that the prospect waits for its slot, or is held where {@code nextActionAt} is null. */
    @SqlUpdate(DeliverySql.RECORD_WAITING)
    int recordWaiting(
            CampaignProspectId campaignProspect, StepId step, @Nullable Instant nextActionAt, @Nullable String error);

    /** Records a first contact or a later one; the status changes only from the one that was read. */
    @SqlUpdate("""
            update campaign_prospects set
              status = :to, contacted_at = coalesce(contacted_at, :at), chat_id = coalesce(:chatId, chat_id)
            where id = :campaignProspect and status = :from
            """)
    int recordContact(
            CampaignProspectId campaignProspect,
            CampaignProspectStatus from,
            CampaignProspectStatus to,
            Instant at,
            @Nullable String chatId);

    /** Ends a live prospect. */
    @SqlUpdate("""
            update campaign_prospects set
              status = :status, status_reason = :reason, ended_at = :now, waiting_for = null, next_action_at = null,
              last_error = coalesce(:error, last_error)
            where id = :campaignProspect and ended_at is null
            """)
    int end(
            CampaignProspectId campaignProspect,
            CampaignProspectStatus status,
            String reason,
            Instant now,
            @Nullable String error);

    /** Hands a live prospect to a human. */
    @SqlUpdate("""
            update campaign_prospects set
              status = 'needs_review', status_reason = :reason, waiting_for = null, next_action_at = null,
              last_error = :reason, error_count = error_count + 1
            where id = :campaignProspect and ended_at is null and status <> 'needs_review'
            """)
    int needsReview(CampaignProspectId campaignProspect, String reason);

    /** Counts a new hold of this prospect's message; the answer is its revision. */
    @SqlQuery("""
            update campaign_prospects set hold_revision = hold_revision + 1
            where id = :campaignProspect
            returning hold_revision
            """)
    int nextHoldRevision(CampaignProspectId campaignProspect);

    /** Stores the ids by which the acting account knows the person. */
    @SqlUpdate("""
            update campaign_prospects set recipient_provider_id = :providerId, recipient_public_id = :publicId
            where id = :campaignProspect
            """)
    int recordRecipient(CampaignProspectId campaignProspect, String providerId, @Nullable String publicId);

    /** Puts a hold on a prospect. */
    @SqlUpdate("""
            insert into holds (id, workspace_id, campaign_prospect_id, reason, author, began_at)
            values (:id, :workspace, :campaignProspect, :reason, :author, :now)
            """)
    int holdProspect(
            UUID id,
            WorkspaceId workspace,
            CampaignProspectId campaignProspect,
            String reason,
            String author,
            Instant now);

    /** Puts a hold on an account, unless one of this reason, kind and at least this length stands already. */
    @SqlUpdate("""
            insert into holds (id, workspace_id, account_id, kind, reason, author, began_at, until_at)
            select :id, :workspace, :account, cast(:kind as text), :reason, :author, :now, cast(:until as timestamptz)
            where not exists (
              select 1 from holds
              where account_id = :account and reason = :reason and kind is not distinct from cast(:kind as text)
                and ended_at is null and (until_at is null or until_at >= coalesce(cast(:until as timestamptz), 'infinity')))
            """)
    int holdAccount(
            UUID id,
            WorkspaceId workspace,
            AccountId account,
            @Nullable MessageKind kind,
            String reason,
            String author,
            Instant now,
            @Nullable Instant until);

    /** Follows another version of the campaign's sequence from now on. */
    @SqlUpdate("""
            update campaign_prospects set sequence_id = :sequence
            where id = :campaignProspect and ended_at is null
              and campaign_id = (select campaign_id from campaign_sequences where id = :sequence)
            """)
    int adopt(CampaignProspectId campaignProspect, SequenceId sequence);

    /** Ends what holds a prospect itself; holds of its account and campaign stay. */
    @SqlUpdate("""
            update holds set ended_at = :now, ended_by = :by
            where campaign_prospect_id = :campaignProspect and ended_at is null
            """)
    int endHolds(CampaignProspectId campaignProspect, String by, Instant now);

    /** Gives a prospect back from review; no effect on another status. */
    @SqlUpdate("""
            update campaign_prospects set status = :status, status_reason = null
            where id = :campaignProspect and status = 'needs_review'
            """)
    int returnFromReview(CampaignProspectId campaignProspect, CampaignProspectStatus status);

    /** Counts a new hold of this prospect's wait; the answer is its revision. */
    @SqlQuery("""
            update campaign_prospects set hold_revision = hold_revision + 1, wait_held = true, next_action_at = null
            where id = :campaignProspect
            returning hold_revision
            """)
    int holdWait(CampaignProspectId campaignProspect);

    /**
     * Has what somebody who was adopted wrote to the account read once more: it came before anybody knew whose id that is.
     *
     * @return how many deliveries
     */
    @SqlUpdate("""
            update webhook_events set status = 'pending', processed_at = null, retry_at = null
            where account_id = :account and kind = 'message_received' and status in ('processed', 'ignored')
              and exists (select 1 from adopted_rows where new_id = :campaignProspect)
              and position(convert_to(:providerId, 'UTF8') in body) > 0
            """)
    int readAgain(CampaignProspectId campaignProspect, AccountId account, String providerId);
}
