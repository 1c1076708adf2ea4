package dev.overture.activities.delivery;

import dev.overture.model.accounts.AccountHoldReasons;
import dev.overture.model.ids.AccountId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.Refusal;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.accounts.SafetyDao;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.schema.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts the holds that follow when the vendor refuses something about the whole account. */
final class AccountSafety {

    private static final int ANSWERS = 3;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final Duration RESTRICTION = Duration.ofDays(7);
    private static final Duration ROLLING_WEEK = Duration.ofDays(7);
    private static final int MOST_OF_THE_LIMIT = 90;

    private final TimeOrderedIds ids;
    private final CoolDowns coolDowns;

    AccountSafety(TimeOrderedIds ids, CoolDowns coolDowns) {
        this.ids = ids;
        this.coolDowns = coolDowns;
    }

    /**
     * Holds the account, in the caller's transaction, and tells its workflow.
     *
     * @param kind the one kind that a reached limit is about, or null for all
     * @param retryAfter the wait that the vendor asked for, if it did
     * @return when the hold ends, or empty where somebody has to lift it
     */
    Optional<Instant> refused(
            Handle handle,
            LedgerRow row,
            Refusal refusal,
            @Nullable MessageKind kind,
            @Nullable Duration retryAfter,
            Instant now) {
        String reason = Refusals.code(refusal);
        if (refusal == Refusal.ACCOUNT_RESTRICTED) {
            Instant until = now.plus(RESTRICTION);
            hold(handle, row, null, reason, now, until);
            new Outbox(handle).stateHinted(row.workspaceId(), row.accountId(), now);
            return Optional.of(until);
        }
        Optional<Duration> usual = coolDowns.after(refusal);
        if (usual.isEmpty()) {
            hold(handle, row, null, reason, now, null);
            new Outbox(handle).stateHinted(row.workspaceId(), row.accountId(), now);
            return Optional.empty();
        }
        Instant until = now.plus(Objects.requireNonNullElseGet(retryAfter, usual::get));
        hold(handle, row, kind, reason, now, until);
        return Optional.of(refusal == Refusal.NO_CREDITS ? until : again(handle, row, reason, now, until));
    }

    /**
     * Whether a limit that the vendor names is about one person: it named it for the same invitation before, and let others
     * of the account through since. Unipile ties {@code cannot_resend_yet} to the account's cap, and also gives it for people
     * whose invitation was withdrawn or declined lately.
     */
    boolean onlyThisPersonIsRefused(Handle handle, LedgerRow row) {
        return row.kind() == MessageKind.INVITATION
                && handle.attach(SafetyDao.class).letOthersThroughSince(row.accountId(), row.id());
    }

    /** Several such answers within an hour: everything rests. */
    private Instant again(Handle handle, LedgerRow row, String reason, Instant now, Instant until) {
        SafetyDao safety = handle.attach(SafetyDao.class);
        safety.noteLimitAnswer(row.accountId(), row.id(), reason, now);
        if (safety.countLimitAnswers(row.accountId(), now.minus(WITHIN)) < ANSWERS) {
            return until;
        }
        Instant rest = now.plus(coolDowns.afterSeveral());
        hold(handle, row, null, AccountHoldReasons.REPEATED_LIMITS, now, rest);
        return rest.isBefore(until) ? until : rest;
    }

    private void hold(
            Handle handle,
            LedgerRow row,
            @Nullable MessageKind kind,
            String reason,
            Instant now,
            @Nullable Instant until) {
        handle.attach(DeliveryDao.class)
                .holdAccount(ids.next(), row.workspaceId(), row.accountId(), kind, reason, "vendor", now, until);
    }

    /** The vendor warned: fewer invitations for the rest of its rolling week. */
    static void warned(Handle handle, AccountId account, @Nullable Integer usagePercent, Instant now) {
        if (usagePercent != null && usagePercent >= MOST_OF_THE_LIMIT) {
            handle.attach(SafetyDao.class).slowDown(account, now.plus(ROLLING_WEEK));
        }
    }
}
