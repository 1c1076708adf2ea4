package dev.overture.schema.accounts;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What deliveries learn about an account's safety. */
public interface SafetyDao {

    /** The vendor answered that a limit was reached. */
    @SqlUpdate("""
            insert into account_limit_answers (account_id, workspace_id, message_id, at, reason)
            select id, workspace_id, :message, :now, :reason from accounts where id = :account
            """)
    int noteLimitAnswer(AccountId account, MessageId message, String reason, Instant now);

    /** Whether the vendor named a limit for this invitation before, and took others of the account since. */
    @SqlQuery("""
            select exists (
              select 1 from account_limit_answers a
              join campaign_messages m on m.account_id = a.account_id and m.kind = 'invitation' and m.status = 'SENT'
                and m.claimed_at > a.at
              where a.account_id = :account and a.message_id = :message)
            """)
    boolean letOthersThroughSince(AccountId account, MessageId message);

    /** How often since then. */
    @SqlQuery("select count(*) from account_limit_answers where account_id = :account and at > :since")
    int countLimitAnswers(AccountId account, Instant since);

    /** The account grows anew from this day on, never from an earlier one than it does. */
    @SqlUpdate("update accounts set ramp_began = :day where id = :account and ramp_began < :day")
    int rampAgain(AccountId account, LocalDate day);

    /** The account sends fewer invitations until then. */
    @SqlUpdate("""
            update accounts set slow_until = :until
            where id = :account and (slow_until is null or slow_until < :until)
            """)
    int slowDown(AccountId account, Instant until);
}
