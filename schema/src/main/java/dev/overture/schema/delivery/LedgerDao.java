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
    @SqlQuery(DeliverySql.ROW)
    @RegisterConstructorMapper(LedgerRow.class)
    Optional<LedgerRow> findRow(CampaignProspectId campaignProspect, StepId step);

    /** Stores a row as it is now; one that another worker has claimed meanwhile is not touched. */
    @SqlUpdate(DeliverySql.SAVE_UNCLAIMED)
    int saveUnclaimed(@BindMethods("row") LedgerRow row);

    /**
     * Stores what became of a claim, only where the claim is still this token's and nobody settled it.
     *
     * @return 1, or 0 where the token was replaced or the row is settled
     */
    @SqlUpdate(DeliverySql.SAVE_CLAIMED)
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
    @SqlQuery(DeliverySql.TAKEN)
    @RegisterConstructorMapper(TakenInstant.class)
    List<TakenInstant> listTaken(
            AccountId account, MessageKind kind, Instant from, Instant now, CampaignProspectId campaignProspect);

    /** What went out to this prospect in this campaign, the latest first. */
    @SqlQuery(DeliverySql.SENT)
    @RegisterConstructorMapper(SentMessage.class)
    List<SentMessage> listSent(CampaignProspectId campaignProspect);

    /** When invitations with a note were claimed since then, the newest first. */
    @SqlQuery("""
            select claimed_at from campaign_messages
            where account_id = :account and kind = 'invitation' and status in ('INTENT', 'SENT', 'UNCONFIRMED')
              and message is not null and claimed_at > :since
            order by claimed_at desc limit :limit
            """)
    List<Instant> listNoted(AccountId account, Instant since, int limit);

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

    /** What a person wrote in place of a step's text. */
    @SqlQuery(DeliverySql.OVERRIDE)
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

    /** The same without exception: what counts against a message that is about to get a slot and holds none. */
    default List<TakenInstant> listTaken(AccountId account, MessageKind kind, Instant from, Instant now) {
        return listTaken(account, kind, from, now, new CampaignProspectId(new UUID(0, 0)));
    }
}
