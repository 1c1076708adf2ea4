package dev.overture.activities.delivery;

import dev.overture.model.policy.Calendar;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.delivery.SendingAccount;
import dev.overture.schema.delivery.Span;
import dev.overture.schema.delivery.TakenInstant;
import dev.overture.workflows.prospect.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks the account's calendar when a message may go out. */
final class Slots {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(8);

    private final AccountCalendars calendars;
    private final Policies policies;

    Slots(AccountCalendars calendars, Policies policies) {
        this.calendars = calendars;
        this.policies = policies;
    }

    /**
     * A slot.
     *
     * @param at now or earlier to claim at once, later to wait, null where the calendar has no room
     * @param moved whether the message lost an earlier slot
     * @param windowOver whether there is none because the campaign's window ends too early
     */
    record Slot(@Nullable Instant at, boolean moved, boolean windowOver) {

        static Slot of(Optional<Instant> found, boolean moved, Calendar calendar, Instant earliest) {
            return new Slot(found.orElse(null), moved, found.isEmpty() && calendar.endsBeforeTheHorizonOf(earliest));
        }
    }

    Slot find(ClaimRules.Question question, Instant holdsEnd) {
        Instant now = question.now();
        Instant due = due(question);
        Instant notBefore = due.isBefore(holdsEnd) ? holdsEnd : due;
        SendingAccount sender = question.sender();
        List<TakenInstant> taken = question.ledger()
                .listTaken(
                        sender.id(),
                        question.kind(),
                        now.minus(LONGEST_WINDOW),
                        now,
                        question.subject().id(),
                        question.row().stepId());
        List<Instant> claimed = instants(taken, TakenInstant::claimed);
        Instant decided = claimed.stream()
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .orElse(now);
        Calendar calendar = calendars.of(sender, question.kind(), decided, policies.windowOf(question.subject()));
        Instant reserved = question.row().status() == MessageStatus.SCHEDULED
                ? question.row().slot()
                : null;
        if (reserved != null && !reserved.isBefore(notBefore) && reserved.isAfter(now)) {
            Optional<Instant> still = calendar.claim(claimed, reserved);
            if (still.isPresent() && still.get().equals(reserved)) {
                return new Slot(reserved, question.row().moved(), false);
            }
        }
        if (reserved != null && !notBefore.isAfter(now) && !reserved.isAfter(now)) {
            return dueSlot(calendar, taken, claimed, decided, question);
        }
        long seed =
                AccountCalendars.seed(question.subject().id(), question.row().stepId());
        Instant earliest = notBefore.isBefore(decided) ? decided : notBefore;
        boolean first = !question.row().moved() && question.subject().contactedAt() == null;
        List<Instant> all = instants(taken, each -> first || !each.givesWay());
        return Slot.of(
                calendar.choose(all, earliest, seed),
                reserved != null || question.row().moved(),
                calendar,
                earliest);
    }

    /** When a slot comes, only what was really claimed counts; a shortfall moves it by the shortfall. */
    private static Slot dueSlot(
            Calendar calendar,
            List<TakenInstant> taken,
            List<Instant> claimed,
            Instant decided,
            ClaimRules.Question question) {
        Optional<Instant> allowed = calendar.claim(claimed, decided);
        if (allowed.isPresent() && allowed.get().equals(decided)) {
            return new Slot(question.now(), question.row().moved(), false);
        }
        List<Instant> claimedOrMoved = instants(taken, each -> each.claimed() || each.moved());
        return Slot.of(calendar.claim(claimedOrMoved, decided), true, calendar, decided);
    }

    private static List<Instant> instants(List<TakenInstant> taken, Predicate<TakenInstant> counts) {
        return taken.stream().filter(counts).map(TakenInstant::at).toList();
    }

    /** When the delay before the step is over; pauses of campaign and prospect do not count. */
    private static Instant due(ClaimRules.Question question) {
        Delivery delivery = question.delivery();
        if (delivery.delay() == null) {
            return delivery.since();
        }
        return delivery.since().plus(delivery.delay()).plus(paused(question, delivery.since()));
    }

    private static Duration paused(ClaimRules.Question question, Instant since) {
        List<Span> pauses = question.prospects()
                .listPauses(question.subject().campaignId(), question.subject().id(), since, question.now());
        return Pauses.total(pauses);
    }
}
