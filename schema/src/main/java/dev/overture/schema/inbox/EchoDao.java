package dev.overture.schema.inbox;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Finds our own messages again when the vendor echoes them, and settles them by it. */
@RegisterConstructorMapper(ClaimedMessage.class)
public interface EchoDao {

    /** Locks the person first, as every fact does. */
    @SqlQuery("select id from workspace_prospects where id = :prospect and workspace_id = :workspace for update")
    Optional<ProspectId> lockPerson(WorkspaceId workspace, ProspectId prospect);

    /** Claimed rows with words from this account to this person, what is unsettled first, then the latest. */
    @SqlQuery("""
            select m.id, m.prospect_id, m.campaign_prospect_id, m.kind, m.status, m.claimed_at, m.message,
              m.provider_message_id, m.chat_id
            from campaign_messages m
            join campaign_prospects cp on cp.id = m.campaign_prospect_id
            where cp.prospect_id = :prospect and m.account_id = :account
              and m.kind in ('invitation', 'message', 'inmail', 'email', 'whatsapp')
              and m.status in ('INTENT', 'SENT', 'UNCONFIRMED')
            order by (m.status <> 'SENT') desc, (m.provider_message_id is null) desc, m.claimed_at desc, m.id
            """)
    List<ClaimedMessage> listClaimed(AccountId account, ProspectId prospect);

    /** The row that the vendor knows by this id. */
    @SqlQuery("""
            select id, prospect_id, campaign_prospect_id, kind, status, claimed_at, message, provider_message_id, chat_id
            from campaign_messages
            where account_id = :account and provider_message_id = :providerMessageId
              and status in ('INTENT', 'SENT', 'UNCONFIRMED')
            order by claimed_at desc limit 1
            """)
    Optional<ClaimedMessage> findByProviderId(AccountId account, String providerMessageId);

    /** The e-mail that the vendor tracks by this id. */
    @SqlQuery("""
            select id, prospect_id, campaign_prospect_id, kind, status, claimed_at, message, provider_message_id, chat_id
            from campaign_messages
            where account_id = :account and tracking_id = :trackingId and status in ('INTENT', 'SENT', 'UNCONFIRMED')
            order by claimed_at desc limit 1
            """)
    Optional<ClaimedMessage> findByTracking(AccountId account, String trackingId);

    /** The row with this id, by which our own e-mails are marked. */
    @SqlQuery("""
            select id, prospect_id, campaign_prospect_id, kind, status, claimed_at, message, provider_message_id, chat_id
            from campaign_messages
            where account_id = :account and id = :message and status in ('INTENT', 'SENT', 'UNCONFIRMED')
            """)
    Optional<ClaimedMessage> findById(AccountId account, MessageId message);

    /** The latest e-mail of the workspace to this address. */
    @SqlQuery("""
            select m.id, m.prospect_id, m.campaign_prospect_id, m.kind, m.status, m.claimed_at, m.message,
              m.provider_message_id, m.chat_id
            from campaign_messages m
            join accounts a on a.id = m.account_id and a.workspace_id = :workspace
            where m.recipient = :email and m.kind = 'email' and m.status in ('INTENT', 'SENT', 'UNCONFIRMED')
            order by m.claimed_at desc limit 1
            """)
    Optional<ClaimedMessage> findLatestEmail(WorkspaceId workspace, String email);

    /** It arrived: the row is sent, and what the vendor calls it is kept where nothing was known. */
    @SqlUpdate("""
            update campaign_messages
            set status = 'SENT', sent_at = coalesce(sent_at, claimed_at), reason = null,
              provider_message_id = coalesce(provider_message_id, :providerMessageId),
              chat_id = coalesce(chat_id, :chatId), tracking_id = coalesce(tracking_id, :trackingId)
            where id = :message and status in ('INTENT', 'UNCONFIRMED', 'SENT')
            """)
    int settle(
            MessageId message,
            @Nullable String providerMessageId,
            @Nullable String chatId,
            @Nullable String trackingId);

    /** What an arrived message means for its campaign prospect: contacted, in this chat. The status is the workflow's. */
    @SqlUpdate("""
            update campaign_prospects cp
            set contacted_at = coalesce(cp.contacted_at, m.claimed_at), chat_id = coalesce(m.chat_id, cp.chat_id)
            from campaign_messages m
            where m.id = :message and cp.id = m.campaign_prospect_id
            """)
    int contacted(MessageId message);

    /** Whether somebody still works on a message to this person, or cannot tell since less than a day. */
    @SqlQuery("""
            select exists (
              select 1 from campaign_messages m
              join campaign_prospects cp on cp.id = m.campaign_prospect_id
              where cp.prospect_id = :prospect and m.account_id = :account
                and m.status in ('INTENT', 'UNCONFIRMED') and m.claimed_at > :since)
            """)
    boolean inFlight(AccountId account, ProspectId prospect, Instant since);
}
