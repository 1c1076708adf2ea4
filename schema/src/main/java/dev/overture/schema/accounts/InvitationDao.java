package dev.overture.schema.accounts;

import dev.overture.model.ids.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The invitations of an account, to be compared with the vendor's list. */
public interface InvitationDao {

    /**
     * Those of which nobody told what became of them, sent before an instant; in an order that differs from day to day, so
     * that all of them have their turn.
     */
    @SqlQuery("""
            select m.id, cp.id as campaign_prospect_id, cp.prospect_id, m.recipient as provider_id,
              cp.recipient_public_id as public_id, m.provider_message_id as invitation_id, m.sent_at
            from campaign_messages m
            join campaign_prospects cp on cp.id = m.campaign_prospect_id
            where m.account_id = :account and m.kind = 'invitation' and m.status = 'SENT' and m.sent_at < :before
              and m.recipient is not null and cp.connected_at is null
              and (cp.ended_at is null or cp.status = 'completed')
              and not exists (
                select 1 from campaign_messages w
                where w.campaign_prospect_id = cp.id and w.kind = 'withdrawal' and w.status in ('INTENT', 'SENT', 'UNCONFIRMED'))
              and not exists (
                select 1 from prospect_events e
                where e.campaign_prospect_id = cp.id and e.kind = 'invitation_declined')
            order by md5(m.id::text || cast(:turn as text))
            limit :limit
            """)
    @RegisterConstructorMapper(PendingInvitation.class)
    List<PendingInvitation> listPending(AccountId account, Instant before, Instant turn, int limit);

    /** When the oldest of them was sent. */
    @SqlQuery("""
            select min(m.sent_at)
            from campaign_messages m
            join campaign_prospects cp on cp.id = m.campaign_prospect_id
            where m.account_id = :account and m.kind = 'invitation' and m.status = 'SENT' and cp.connected_at is null
              and (cp.ended_at is null or cp.status = 'completed')
            """)
    Optional<Instant> oldestPending(AccountId account);
}
