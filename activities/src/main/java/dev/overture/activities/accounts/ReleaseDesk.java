package dev.overture.activities.accounts;

import dev.overture.activities.delivery.AccountCalendars;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.schema.accounts.HeldDao;
import dev.overture.schema.accounts.HeldMessage;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.SendingAccount;
import dev.overture.schema.outbox.Outbox;
import dev.overture.workflows.account.ReleasePlace;
import dev.overture.workflows.account.ReleaseRequest;
import dev.overture.workflows.account.Released;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Gives what nothing keeps any more a fresh slot, a page in each transaction, under the account's lock. Looks at what is
 * held, not at who lifted what: it also finds what a holder that died told nobody.
 */
final class ReleaseDesk {

    private static final int PAGE = 100;
    private static final ReleasePlace BEGINNING = new ReleasePlace(false, Instant.EPOCH, new MessageId(new UUID(0, 0)));

    private final Jdbi jdbi;
    private final AccountCalendars calendars;

    ReleaseDesk(Jdbi jdbi, AccountCalendars calendars) {
        this.jdbi = jdbi;
        this.calendars = calendars;
    }

    Released release(ReleaseRequest request, Instant now) {
        ReleasePlace after = request.after();
        return jdbi.inTransaction(handle -> page(handle, request.account(), after == null ? BEGINNING : after, now));
    }

    private Released page(Handle handle, AccountId id, ReleasePlace after, Instant now) {
        SendingAccount account = handle.attach(DeliveryDao.class).lockAccount(id);
        HeldDao held = handle.attach(HeldDao.class);
        FreshSlots slots = new FreshSlots(calendars, handle.attach(LedgerDao.class), account, now);
        Outbox outbox = new Outbox(handle);
        List<HeldMessage> page = held.listFree(id, now, after.firstContact(), after.dueAt(), after.message(), PAGE);
        int released = 0;
        for (HeldMessage message : page) {
            Optional<Instant> slot = slots.next(message);
            if (slot.isEmpty()) {
                held.keepWithoutRoom(message.id());
            } else if (held.schedule(message.id(), slot.get()) > 0) {
                held.waitsForSlot(message.campaignProspectId(), slot.get());
                outbox.released(
                        message.workspaceId(), message.campaignProspectId(), message.revision(), slot.get(), now);
                released++;
            }
        }
        List<HeldDao.FreeWait> waits = held.releaseWaits(id, now, PAGE);
        waits.forEach(wait -> outbox.released(wait.workspaceId(), wait.id(), wait.revision(), now, now));
        return new Released(released + waits.size(), place(page, waits, after));
    }

    private static @Nullable ReleasePlace place(
            List<HeldMessage> page, List<HeldDao.FreeWait> waits, ReleasePlace after) {
        if (page.size() < PAGE && waits.size() < PAGE) {
            return null;
        }
        if (page.isEmpty()) {
            return after;
        }
        HeldMessage last = page.get(page.size() - 1);
        return new ReleasePlace(last.firstContact(), last.dueAt(), last.id());
    }
}
