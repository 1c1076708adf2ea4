package dev.overture.api.accounts;

import dev.overture.api.problems.ApiException;
import dev.overture.model.accounts.AccountHealth;
import dev.overture.model.accounts.AccountState;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.accounts.AccountDao;
import dev.overture.schema.accounts.AccountHoldRow;
import dev.overture.schema.accounts.AccountRow;
import dev.overture.schema.accounts.HealthDao;
import dev.overture.schema.accounts.WatchDao;
import dev.overture.schema.accounts.WatchedAccount;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Puts together how an account is. */
final class AccountDetails {

    private AccountDetails() {}

    /** @throws ApiException if the workspace has no such account */
    static AccountDetailsResponse of(
            Handle handle, WorkspaceId workspace, AccountId id, List<MessageId> inFlight, Instant now) {
        AccountRow account =
                handle.attach(AccountDao.class).find(workspace, id).orElseThrow(() -> ApiException.notFound("account"));
        WatchDao watch = handle.attach(WatchDao.class);
        WatchedAccount watched = watch.find(id).orElseThrow(() -> ApiException.notFound("account"));
        List<AccountHoldRow> holds = watch.listOpenHolds(id, now);
        AccountState state =
                AccountState.of(holds.stream().map(AccountHoldRow::reason).toList(), watched.vendorState());
        HealthDao.Signs signs = handle.attach(HealthDao.class)
                .find(workspace, id, now)
                .orElseThrow(() -> ApiException.notFound("account"));
        AccountHealth health = AccountHealth.of(
                new AccountHealth.Known(
                        state,
                        watched.vendorStateAt(),
                        watched.reconciledAt(),
                        signs.oldestUnusedSlot(),
                        signs.withoutCapacity(),
                        signs.lastSentAt(),
                        signs.lastWebhookAt(),
                        account.createdAt()),
                now);
        return new AccountDetailsResponse(
                AccountResponse.of(account),
                state.code(),
                watched.vendorStateAt(),
                watched.reconciledAt(),
                signs.reads(),
                holds.stream().map(AccountDetailsResponse.Hold::of).toList(),
                AccountDetailsResponse.Health.of(health),
                inFlight);
    }
}
