package dev.overture.schema.facts;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Holds of accounts. */
interface AccountHoldDao {

    @SqlQuery("select workspace_id from accounts where id = :account for no key update")
    Optional<WorkspaceId> lockAccount(AccountId account);

    @SqlUpdate("""
            insert into holds (id, workspace_id, account_id, reason, author, note, began_at)
            select :id, a.workspace_id, a.id, :reason, :author, :note, :now
            from accounts a
            where a.id = :account and not exists (
              select 1 from holds h
              where h.account_id = a.id and h.reason = :reason and h.kind is null and h.ended_at is null
                and h.until_at is null)
            """)
    int put(UUID id, AccountId account, String reason, String author, @Nullable String note, Instant now);

    @SqlUpdate("""
            update holds set ended_at = :now, ended_by = :author
            where account_id = :account and reason in (<reasons>) and ended_at is null
              and (until_at is null or until_at > :now)
            """)
    int end(AccountId account, @BindList List<String> reasons, String author, Instant now);

    @SqlQuery(
            "select id from campaign_messages where account_id = :account and status in ('INTENT', 'UNCONFIRMED') order by id")
    List<MessageId> listInFlight(AccountId account);
}
