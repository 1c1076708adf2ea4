package dev.overture.workflows.account;

import dev.overture.model.accounts.AccountState;
import dev.overture.model.ids.AccountId;
import dev.overture.workflows.ThisRun;
import dev.overture.workflows.TimedWait;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Looks, acts on what it sees, and waits for an irregular moment or for a signal. */
public final class AccountWorkflowImpl implements AccountWorkflow {

    private static final Duration FIRST_RECONCILIATION = Duration.ofHours(1);
    private static final Duration UNTIL_THE_INBOX_IS_READ = Duration.ofMinutes(1);

    private final AccountId account;
    private final Random random;
    private Instant reconcileAt;
    private boolean holdsChanged;
    private boolean stateHinted;
    private AccountWatch watch;

    /** Runs before any signal is handled, so that every handler finds its state. */
    @WorkflowInit
    public AccountWorkflowImpl(AccountStart start) {
        account = start.account();
        random = Workflow.newRandom();
        Instant told = start.reconcileAt();
        // The first look of an account asks the vendor; later runs only go on.
        stateHinted = told == null;
        reconcileAt = told == null ? TimedWait.now().plus(within(FIRST_RECONCILIATION, Duration.ofHours(3))) : told;
        watch = new AccountWatch("unknown", TimedWait.now(), null, reconcileAt);
    }

    @Override
    public void run(AccountStart start) {
        @Nullable Look look = look();
        while (look.state() != null) {
            act(look);
            waitForTheNext(look);
            startAFreshRunIfLong();
            look = look();
        }
        Workflow.await(Workflow::isEveryHandlerFinished);
    }

    private Look look() {
        boolean verify = stateHinted || reconciliationIsDue();
        holdsChanged = false;
        stateHinted = false;
        Look look = activities("look how the account is").look(new LookRequest(account, verify));
        show(look.state(), null);
        return look;
    }

    private boolean reconciliationIsDue() {
        return !TimedWait.now().isBefore(reconcileAt);
    }

    private void act(Look look) {
        if (look.cameBack()) {
            // What people wrote meanwhile must be known before anything goes out to them.
            Reconciled missed = reconcile();
            if (missed.messages() > 0) {
                TimedWait.until(
                        TimedWait.now().plus(UNTIL_THE_INBOX_IS_READ), "what was missed is being read", () -> false);
            }
            activities("lift what is over").lift(account);
            holdsChanged = true;
        } else if (look.state() != AccountState.DISCONNECTED && reconciliationIsDue()) {
            reconcile();
        }
        ReleasePlace after = null;
        do {
            after = activities("give fresh slots")
                    .release(new ReleaseRequest(account, after))
                    .last();
        } while (after != null);
    }

    private Reconciled reconcile() {
        Reconciled reconciled = activities("compare with the vendor").reconcile(account);
        // Two to four times a day.
        reconcileAt = TimedWait.now().plus(within(Duration.ofHours(6), Duration.ofHours(10)));
        return reconciled;
    }

    private void waitForTheNext(Look look) {
        Instant next = TimedWait.now().plus(within(Duration.ofMinutes(30), Duration.ofMinutes(90)));
        if (look.state() != AccountState.DISCONNECTED && reconcileAt.isBefore(next)) {
            next = reconcileAt;
        }
        Instant holdEndsAt = look.holdEndsAt();
        if (holdEndsAt != null && holdEndsAt.isBefore(next)) {
            next = holdEndsAt;
        }
        show(look.state(), next);
        TimedWait.until(next, "next look at the account", () -> holdsChanged || stateHinted);
    }

    private Duration within(Duration from, Duration to) {
        return from.plusSeconds((long) (random.nextDouble() * to.minus(from).toSeconds()));
    }

    private void show(@Nullable AccountState state, @Nullable Instant next) {
        String name = state == null ? "gone" : state.code();
        Instant since = watch.state().equals(name) ? watch.since() : TimedWait.now();
        watch = new AccountWatch(name, since, next, reconcileAt);
        Workflow.setCurrentDetails("**" + name + "** since " + since
                + (next == null ? "" : ", looks again at " + next + ", reconciles at " + reconcileAt));
    }

    @Override
    public void holdsChanged() {
        holdsChanged = true;
    }

    @Override
    public void stateHinted() {
        stateHinted = true;
    }

    @Override
    public AccountWatch status() {
        return watch;
    }

    private void startAFreshRunIfLong() {
        if (ThisRun.isLong() && !stateHinted) {
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.newContinueAsNewStub(AccountWorkflow.class).run(new AccountStart(account, reconcileAt));
        }
    }

    /**
     * How long an attempt may take is said where the workflow is registered, because it hangs on the vendor's deadlines.
     *
     * @param summary what the Temporal UI shows; no personal data
     */
    private static AccountActivities activities(String summary) {
        return Workflow.newActivityStub(
                AccountActivities.class,
                ActivityOptions.newBuilder()
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setMaximumInterval(Duration.ofMinutes(1))
                                .build())
                        .setSummary(summary)
                        .build());
    }
}
