package dev.overture.schema.accounts;

import dev.overture.model.ids.AccountId;
import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The vendor reads of accounts, one row each. */
public interface ReadDao {

    /** Notes a read, whatever the budget says; 0 where there is no such account. */
    @SqlUpdate("""
            insert into account_reads (account_id, workspace_id, at, purpose, profile)
            select id, workspace_id, :now, :purpose, :profile from accounts where id = :account
            """)
    int note(AccountId account, String purpose, boolean profile, Instant now);

    /** The same for an account by the vendor's name of it. */
    @SqlUpdate("""
            insert into account_reads (account_id, workspace_id, at, purpose, profile)
            select id, workspace_id, :now, :purpose, :profile from accounts where vendor_account_id = :vendorAccountId
            """)
    int noteByVendorId(String vendorAccountId, String purpose, boolean profile, Instant now);

    /** Reads since then that no send and no wait needed. */
    @SqlQuery("""
            select count(*) from account_reads
            where account_id = :account and at >= :since and purpose not in ('recipient', 'expiry', 'confirm')
            """)
    int countRoutine(AccountId account, Instant since);

    /** Everything since then that the provider counts as a view of a profile. */
    @SqlQuery("""
            select
              (select count(*) from account_reads where account_id = :account and profile and at >= :since)
              + (select count(*) from campaign_messages
                 where account_id = :account and kind = 'profile_view' and status in ('INTENT', 'SENT', 'UNCONFIRMED')
                   and claimed_at >= :since)
            """)
    int countProfileViews(AccountId account, Instant since);

    /** Forgets reads that no budget counts any more. */
    @SqlUpdate("delete from account_reads where account_id = :account and at < :before")
    int forget(AccountId account, Instant before);
}
