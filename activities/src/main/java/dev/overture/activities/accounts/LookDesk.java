package dev.overture.activities.accounts;

import dev.overture.activities.delivery.ReadBudget;
import dev.overture.model.accounts.AccountHoldReasons;
import dev.overture.model.accounts.AccountState;
import dev.overture.model.accounts.VendorState;
import dev.overture.model.ids.AccountId;
import dev.overture.providers.AccountReader;
import dev.overture.schema.accounts.AccountHoldRow;
import dev.overture.schema.accounts.ReadDao;
import dev.overture.schema.accounts.SafetyDao;
import dev.overture.schema.accounts.WatchDao;
import dev.overture.schema.accounts.WatchedAccount;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.facts.AccountHolds;
import dev.overture.workflows.account.Look;
import dev.overture.workflows.account.LookRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds out how an account stands: by its holds, and by the vendor's own word where that is asked for. */
final class LookDesk {

    private static final String VENDOR = "vendor";
    private static final Duration READS_ARE_KEPT = Duration.ofDays(9);

    private final Jdbi jdbi;
    private final AccountReader reader;
    private final ReadBudget budget;
    private final AccountHolds holds;

    LookDesk(Jdbi jdbi, AccountReader reader, ReadBudget budget, AccountHolds holds) {
        this.jdbi = jdbi;
        this.reader = reader;
        this.budget = budget;
        this.holds = holds;
    }

    Look look(LookRequest request, Instant now) {
        Optional<WatchedAccount> found = jdbi.withExtension(WatchDao.class, dao -> dao.find(request.account()));
        if (found.isEmpty()) {
            return new Look(null, false, null);
        }
        WatchedAccount account = found.get();
        boolean verify = request.verify()
                || stateOf(open(account.id(), now), account.vendorState()) == AccountState.DISCONNECTED;
        Optional<VendorState> said = verify && budget.take(account.id(), "state", now)
                ? reader.state(account.vendorAccountId())
                : Optional.empty();
        said.ifPresent(state -> jdbi.useTransaction(handle -> record(handle, account.id(), state, now)));
        return jdbi.inTransaction(handle -> found(handle, request, said.orElse(null), now));
    }

    private void record(Handle handle, AccountId account, VendorState state, Instant now) {
        handle.attach(DeliveryDao.class).lockAccount(account);
        handle.attach(WatchDao.class).recordVendorState(account, state, now);
        if (state != VendorState.CONNECTED) {
            holds.put(handle, account, AccountHoldReasons.DISCONNECTED, VENDOR, now);
        }
    }

    private Look found(Handle handle, LookRequest request, @Nullable VendorState said, Instant now) {
        AccountId account = request.account();
        WatchDao watch = handle.attach(WatchDao.class);
        List<AccountHoldRow> open = watch.listOpenHolds(account, now);
        open.forEach(hold -> rampAgainAfter(handle, account, hold));
        handle.attach(ReadDao.class).forget(account, now.minus(READS_ARE_KEPT));
        watch.looked(account, now);
        VendorState vendor =
                watch.find(account).map(WatchedAccount::vendorState).orElse(null);
        Optional<Instant> end = open.stream()
                .map(AccountHoldRow::until)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
        return new Look(stateOf(open, vendor), cameBack(request, said, open), end.orElse(null));
    }

    /** A missing permission shows only when something is tried, so it is not believed to be over at every look. */
    private static boolean cameBack(LookRequest request, @Nullable VendorState said, List<AccountHoldRow> open) {
        List<String> ended =
                request.verify() ? AccountHoldReasons.ENDED_BY_CONNECTION : List.of(AccountHoldReasons.DISCONNECTED);
        return said == VendorState.CONNECTED
                && open.stream().map(AccountHoldRow::reason).anyMatch(ended::contains);
    }

    /** Here rather than with the hold: a look that fails is repeated, and the account is locked before people. */
    private static void rampAgainAfter(Handle handle, AccountId account, AccountHoldRow hold) {
        Instant until = hold.until();
        if (hold.reason().equals(AccountHoldReasons.RESTRICTED) && until != null) {
            ZoneId zone = ZoneId.of(
                    handle.attach(DeliveryDao.class).findAccount(account).timeZone());
            handle.attach(SafetyDao.class).rampAgain(account, LocalDate.ofInstant(until, zone));
        }
    }

    private List<AccountHoldRow> open(AccountId account, Instant now) {
        return jdbi.withExtension(WatchDao.class, dao -> dao.listOpenHolds(account, now));
    }

    private static AccountState stateOf(List<AccountHoldRow> open, @Nullable VendorState vendor) {
        return AccountState.of(open.stream().map(AccountHoldRow::reason).toList(), vendor);
    }
}
