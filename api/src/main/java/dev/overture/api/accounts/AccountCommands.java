package dev.overture.api.accounts;

import dev.overture.api.problems.ApiException;
import dev.overture.model.accounts.AccountHoldReasons;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.accounts.AccountDao;
import dev.overture.schema.facts.AccountHolds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What people tell accounts to do, recorded first and told through the outbox. */
public final class AccountCommands {

    private static final List<String> PAUSED = List.of(AccountHoldReasons.PAUSED);

    private final Jdbi jdbi;
    private final AccountHolds holds;
    private final InstantSource clock;

    /** Records them here. */
    public AccountCommands(Jdbi jdbi, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.holds = new AccountHolds(ids);
        this.clock = clock;
    }

    AccountDetailsResponse pause(WorkspaceId workspace, AccountId id, AccountCommandRequest request) {
        return jdbi.inTransaction(handle -> {
            Instant now = clock.instant();
            require(handle, workspace, id);
            if (!holds.put(handle, id, AccountHoldReasons.PAUSED, request.by(), request.reason(), now)) {
                throw ApiException.conflict("paused_already", "The account is paused already.");
            }
            return details(handle, workspace, id, now);
        });
    }

    AccountDetailsResponse resume(WorkspaceId workspace, AccountId id, AccountCommandRequest request) {
        return jdbi.inTransaction(handle -> {
            Instant now = clock.instant();
            require(handle, workspace, id);
            if (holds.end(handle, id, PAUSED, request.by(), now) == 0) {
                throw ApiException.conflict("not_paused", "The account is not paused.");
            }
            return details(handle, workspace, id, now);
        });
    }

    private AccountDetailsResponse details(Handle handle, WorkspaceId workspace, AccountId id, Instant now) {
        return AccountDetails.of(handle, workspace, id, holds.inFlight(handle, id), now);
    }

    private static void require(Handle handle, WorkspaceId workspace, AccountId id) {
        if (handle.attach(AccountDao.class).find(workspace, id).isEmpty()) {
            throw ApiException.notFound("account");
        }
    }
}
