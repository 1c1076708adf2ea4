package dev.overture.schema.delivery;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code campaign_messages}, the send ledger. */
public interface LedgerDao {

    /** The row of a step, if it has one yet. */
    @SqlQuery("select * from campaign_messages where campaign_prospect_id = :campaignProspect and step_id = :step")
    @RegisterConstructorMapper(LedgerRow.class)
    Optional<LedgerRow> findRow(CampaignProspectId campaignProspect, StepId step);

    /** Stores a row as it is now; one that another worker has claimed meanwhile is not touched. */
    @SqlUpdate("""
            insert into campaign_messages (
              id, workspace_id, campaign_id, campaign_prospect_id, prospect_id, sequence_id, step_id, account_id, kind,
              status, due_at, slot, moved, attempt_token, claimed_at, write_until, spent_claims, first_absent_at,
              resends, recipient, subject, message, html, reply_to, provider_message_id, chat_id, tracking_id, sent_at, reason,
              hold_revision)
            values (
              :row.id, :row.workspaceId, :row.campaignId, :row.campaignProspectId, :row.prospectId, :row.sequenceId,
              :row.stepId, :row.accountId, :row.kind, :row.status, :row.dueAt, :row.slot, :row.moved,
              :row.attemptToken, :row.claimedAt, :row.writeUntil, :row.spentClaims, :row.firstAbsentAt, :row.resends,
              :row.recipient, :row.subject, :row.message, :row.html, :row.replyTo, :row.providerMessageId, :row.chatId, :row.trackingId,
              :row.sentAt, :row.reason, :row.holdRevision)
            on conflict (campaign_prospect_id, step_id) do update set
              account_id = excluded.account_id, status = excluded.status, slot = excluded.slot,
              moved = excluded.moved, attempt_token = excluded.attempt_token, claimed_at = excluded.claimed_at,
              write_until = excluded.write_until, spent_claims = excluded.spent_claims,
              first_absent_at = excluded.first_absent_at, resends = excluded.resends,
              recipient = excluded.recipient, subject = excluded.subject, message = excluded.message,
              html = excluded.html, reply_to = excluded.reply_to,
              reason = excluded.reason, hold_revision = excluded.hold_revision
            where campaign_messages.status in ('SCHEDULED', 'HELD')
            """)
    int saveUnclaimed(@BindMethods("row") LedgerRow row);

    /**
     * Stores what became of a claim, only where the claim is still this token's and nobody settled it.
     *
     * @return 1, or 0 where the token was replaced or the row is settled
     */
    @SqlUpdate("""
            update campaign_messages set
              status = :row.status, slot = :row.slot, moved = :row.moved, attempt_token = :row.attemptToken,
              claimed_at = :row.claimedAt, write_until = :row.writeUntil, spent_claims = :row.spentClaims,
              first_absent_at = :row.firstAbsentAt, resends = :row.resends,
              provider_message_id = coalesce(:row.providerMessageId, provider_message_id),
              chat_id = coalesce(:row.chatId, chat_id), tracking_id = coalesce(:row.trackingId, tracking_id),
              sent_at = :row.sentAt, reason = :row.reason, hold_revision = :row.holdRevision
            where id = :row.id and attempt_token = :token and status in ('INTENT', 'UNCONFIRMED')
            """)
    int saveClaimed(@BindMethods("row") LedgerRow row, UUID token);

    /** Fills ids that the vendor told after something else had settled the row as sent. */
    @SqlUpdate("""
            update campaign_messages set
              provider_message_id = coalesce(provider_message_id, :providerMessageId),
              chat_id = coalesce(chat_id, :chatId), tracking_id = coalesce(tracking_id, :trackingId)
            where id = :id and attempt_token = :token and status = 'SENT'
            """)
    int fillIds(
            MessageId id,
            UUID token,
            @Nullable String providerMessageId,
            @Nullable String chatId,
            @Nullable String trackingId);

    /**
     * Every instant that counts against an account's limits for a kind: claims since {@code from}, uncertain claims before
     * resends, and the reserved slots of others since {@code now}. Looks at profiles count as profile views.
     */
    @SqlQuery("""
            select claimed_at as at, true as claimed, false as moved, false as gives_way
            from campaign_messages
            where account_id = :account and kind = :kind and status in ('INTENT', 'SENT', 'UNCONFIRMED')
              and claimed_at > :from
            union all
            select spent, true, false, false
            from campaign_messages, unnest(spent_claims) as spent
            where account_id = :account and kind = :kind and spent_claims <> '{}' and spent > :from
            union all
            select at, true, false, false
            from account_reads
            where :kind = 'profile_view' and account_id = :account and profile and at > :from
            union all
            select m.slot, false, m.moved, not m.moved and cp.contacted_at is null
            from campaign_messages m join campaign_prospects cp on cp.id = m.campaign_prospect_id
            where m.account_id = :account and m.kind = :kind and m.status = 'SCHEDULED' and m.slot >= :now
              and not (m.campaign_prospect_id = :campaignProspect and m.step_id = :step)
            """)
    @RegisterConstructorMapper(TakenInstant.class)
    List<TakenInstant> listTaken(
            AccountId account,
            MessageKind kind,
            Instant from,
            Instant now,
            CampaignProspectId campaignProspect,
            StepId step);

    /** Frees what other steps of this prospect have reserved: a sequence stands at one step at a time. */
    @SqlUpdate("""
            update campaign_messages set status = 'SKIPPED', slot = null, reason = :reason
            where campaign_prospect_id = :campaignProspect and step_id <> :step and status in ('SCHEDULED', 'HELD')
            """)
    int skipOtherSteps(CampaignProspectId campaignProspect, StepId step, String reason);

    /** Frees everything that this prospect has reserved. */
    @SqlUpdate("""
            update campaign_messages set status = 'SKIPPED', slot = null, reason = :reason
            where campaign_prospect_id = :campaignProspect and status in ('SCHEDULED', 'HELD')
            """)
    int skipAll(CampaignProspectId campaignProspect, String reason);

    /** The vendor's id of the invitation that was sent to this prospect, if one was and the vendor told. */
    @SqlQuery("""
            select provider_message_id from campaign_messages
            where campaign_prospect_id = :campaignProspect and kind = 'invitation' and status = 'SENT'
              and provider_message_id is not null
            order by sent_at desc limit 1
            """)
    Optional<String> findInvitationId(CampaignProspectId campaignProspect);

    /** The last e-mail that went to this prospect in this campaign. */
    @SqlQuery("""
            select provider_message_id, subject from campaign_messages
            where campaign_prospect_id = :campaignProspect and kind = 'email' and status = 'SENT'
            order by sent_at desc limit 1
            """)
    @RegisterConstructorMapper(SentEmail.class)
    Optional<SentEmail> findLastEmail(CampaignProspectId campaignProspect);

    /** The vendor's id of the chat in which the last message of this kind went out. */
    @SqlQuery("""
            select chat_id from campaign_messages
            where campaign_prospect_id = :campaignProspect and kind = :kind and status = 'SENT' and chat_id is not null
            order by sent_at desc limit 1
            """)
    Optional<String> findChat(CampaignProspectId campaignProspect, MessageKind kind);

    /** What a person wrote in place of a step's text. */
    @SqlQuery("""
            select subject, message from message_overrides
            where campaign_prospect_id = :campaignProspect and step_id = :step
            """)
    @RegisterConstructorMapper(MessageOverride.class)
    Optional<MessageOverride> findOverride(CampaignProspectId campaignProspect, StepId step);

    /** Whether something may be on its way to this prospect. */
    @SqlQuery("""
            select exists (
              select 1 from campaign_messages
              where campaign_prospect_id = :campaignProspect and status in ('INTENT', 'UNCONFIRMED'))
            """)
    boolean inFlight(CampaignProspectId campaignProspect);

    /** Lets a step that was left out and never claimed be delivered after all. */
    @SqlUpdate("""
            update campaign_messages set status = 'HELD', reason = 'moved', hold_revision = 0
            where campaign_prospect_id = :campaignProspect and step_id = :step and status = 'SKIPPED'
              and claimed_at is null
            """)
    int reopen(CampaignProspectId campaignProspect, StepId step);

    /** Whether this prospect may have an invitation to accept: one of this campaign, or an earlier one. */
    @SqlQuery("""
            select exists (
              select 1 from campaign_messages
              where campaign_prospect_id = :campaignProspect and kind = 'invitation'
                and (status in ('SENT', 'INTENT', 'UNCONFIRMED') or (status = 'REFUSED' and reason = 'already_invited')))
            """)
    boolean mayBeInvited(CampaignProspectId campaignProspect);

    /** What a live prospect's status is by what happened to them, whatever held them meanwhile. */
    @SqlQuery("""
            select case
              when exists (
                select 1 from campaign_messages m
                where m.campaign_prospect_id = cp.id and m.status = 'SENT'
                  and m.kind in ('message', 'inmail', 'email', 'whatsapp')) then 'messaging'
              when cp.connected_at is not null then 'connected'
              when exists (
                select 1 from campaign_messages m
                where m.campaign_prospect_id = cp.id and m.status = 'SENT' and m.kind = 'withdrawal') then 'withdrawn'
              when cp.contacted_at is not null then 'connection_request_sent'
              else 'pending'
            end
            from campaign_prospects cp where cp.id = :campaignProspect
            """)
    CampaignProspectStatus statusByTheLedger(CampaignProspectId campaignProspect);

    /** Whether an invitation to this prospect went out in its campaign. */
    @SqlQuery("""
            select exists (
              select 1 from campaign_messages
              where campaign_prospect_id = :campaignProspect and kind = 'invitation' and status = 'SENT')
            """)
    boolean invited(CampaignProspectId campaignProspect);

    /** The same without exception: what counts against a message that is about to get a slot and holds none. */
    default List<TakenInstant> listTaken(AccountId account, MessageKind kind, Instant from, Instant now) {
        return listTaken(account, kind, from, now, new CampaignProspectId(new UUID(0, 0)), new StepId("none"));
    }
}
