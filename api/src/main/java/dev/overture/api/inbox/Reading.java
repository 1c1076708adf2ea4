package dev.overture.api.inbox;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.MessageId;
import dev.overture.schema.facts.FactLedger;
import dev.overture.schema.facts.NewFact;
import dev.overture.schema.inbox.Contact;
import dev.overture.schema.inbox.InboxAccount;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A delivery while it is read: the open transaction, the account, the clock. */
record Reading(Handle handle, FactLedger facts, UUID delivery, InboxAccount account, Instant receivedAt, Instant now) {

    private static final String SOURCE = "webhook";

    <T> T dao(Class<T> type) {
        return handle.attach(type);
    }

    /** The vendor's id, or where it told none, one that only repetitions of this very delivery share. */
    String idOr(@Nullable String vendorId) {
        return vendorId == null ? "delivery/" + delivery : vendorId;
    }

    /** @param at null for the instant at which the delivery came */
    void record(FactKind kind, Contact contact, @Nullable MessageId message, @Nullable Instant at, String key) {
        NewFact fact = NewFact.of(
                        account.workspaceId(), contact.prospect(), kind, at == null ? receivedAt : at, SOURCE, key)
                .about(contact.campaignProspect())
                .through(account.id(), account.channel())
                .onMessage(message);
        facts.record(handle, fact, now);
    }
}
