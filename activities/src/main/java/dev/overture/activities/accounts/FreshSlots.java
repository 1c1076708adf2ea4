package dev.overture.activities.accounts;

import dev.overture.activities.delivery.AccountCalendars;
import dev.overture.model.sending.MessageKind;
import dev.overture.schema.accounts.HeldMessage;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.SendingAccount;
import dev.overture.schema.delivery.TakenInstant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hands out slots of one account, one behind the other; each counts for those that follow. */
final class FreshSlots {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(8);

    private final AccountCalendars calendars;
    private final LedgerDao ledger;
    private final SendingAccount account;
    private final Instant now;
    private final Map<MessageKind, List<Instant>> taken = new EnumMap<>(MessageKind.class);
    private final Set<MessageKind> full = EnumSet.noneOf(MessageKind.class);

    FreshSlots(AccountCalendars calendars, LedgerDao ledger, SendingAccount account, Instant now) {
        this.calendars = calendars;
        this.ledger = ledger;
        this.account = account;
        this.now = now;
    }

    /** Empty where the calendar has no room within its horizon. */
    Optional<Instant> next(HeldMessage message) {
        Instant notBefore = notBefore(message);
        boolean atOnce = notBefore.equals(now);
        if (atOnce && full.contains(message.kind())) {
            return Optional.empty();
        }
        List<Instant> others = taken.computeIfAbsent(message.kind(), this::read);
        Optional<Instant> slot = calendars
                .of(account, message.kind(), now)
                .choose(others, notBefore, AccountCalendars.seed(message.campaignProspectId(), message.stepId()));
        slot.ifPresent(others::add);
        if (slot.isEmpty() && atOnce) {
            full.add(message.kind());
        }
        return slot;
    }

    private List<Instant> read(MessageKind kind) {
        List<Instant> instants = new ArrayList<>();
        ledger.listTaken(account.id(), kind, now.minus(LONGEST_WINDOW), now).stream()
                .map(TakenInstant::at)
                .forEach(instants::add);
        return instants;
    }

    private Instant notBefore(HeldMessage message) {
        Instant due = message.dueAt().isAfter(now) ? message.dueAt() : now;
        Instant holdsEnd = message.notBefore();
        return holdsEnd != null && holdsEnd.isAfter(due) ? holdsEnd : due;
    }
}
