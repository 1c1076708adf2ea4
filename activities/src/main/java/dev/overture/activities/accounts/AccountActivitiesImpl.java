package dev.overture.activities.accounts;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.activities.delivery.AccountCalendars;
import dev.overture.activities.delivery.ReadBudget;
import dev.overture.model.accounts.AccountHoldReasons;
import dev.overture.model.ids.AccountId;
import dev.overture.providers.AccountReader;
import dev.overture.providers.ProfileReader;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.facts.AccountHolds;
import dev.overture.workflows.account.AccountActivities;
import dev.overture.workflows.account.Look;
import dev.overture.workflows.account.LookRequest;
import dev.overture.workflows.account.Reconciled;
import dev.overture.workflows.account.ReleaseRequest;
import dev.overture.workflows.account.Released;
import io.temporal.activity.Activity;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** What an account's workflow does to the world. */
public final class AccountActivitiesImpl implements AccountActivities {

    private final Jdbi jdbi;
    private final LookDesk looks;
    private final ReleaseDesk releases;
    private final ReconcileDesk reconciliations;
    private final AccountHolds holds;
    private final InstantSource clock;

    /** @param json reads policies; knows java.time */
    public AccountActivitiesImpl(
            Jdbi jdbi, AccountReader reader, ProfileReader profiles, ObjectMapper json, InstantSource clock) {
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        AccountCalendars calendars = AccountCalendars.reading(json);
        ReadBudget budget = new ReadBudget(jdbi, calendars);
        this.jdbi = jdbi;
        this.holds = new AccountHolds(ids);
        this.looks = new LookDesk(jdbi, reader, budget, holds);
        this.releases = new ReleaseDesk(jdbi, calendars);
        this.reconciliations = new ReconcileDesk(jdbi, reader, profiles, budget, json, ids);
        this.clock = clock;
    }

    @Override
    public Look look(LookRequest request) {
        return looks.look(request, now());
    }

    @Override
    public void lift(AccountId account) {
        jdbi.useTransaction(
                handle -> holds.end(handle, account, AccountHoldReasons.ENDED_BY_CONNECTION, "overture", now()));
    }

    @Override
    public Released release(ReleaseRequest request) {
        return releases.release(request, now());
    }

    @Override
    public Reconciled reconcile(AccountId account) {
        return reconciliations.reconcile(
                account, now(), purpose -> Activity.getExecutionContext().heartbeat(purpose));
    }

    /** The later of this process's clock and the workflow's. */
    private Instant now() {
        Instant own = clock.instant();
        Instant workflow =
                Instant.ofEpochMilli(Activity.getExecutionContext().getInfo().getCurrentAttemptScheduledTimestamp());
        return own.isBefore(workflow) ? workflow : own;
    }
}
