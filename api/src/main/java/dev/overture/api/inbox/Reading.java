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

    /** When it happened as far as the vendor told, else when the delivery came. */
    Instant atOr(@Nullable Instant told) {
        return told == null ? receivedAt : told;
    }

    /** @param at null for the instant at which the delivery came */
    void record(FactKind kind, Contact contact, @Nullable MessageId message, @Nullable Instant at, String key) {
        facts.record(handle, fact(kind, contact, message, at, key), now);
    }

    /** Records what somebody wrote back; {@code message} is the one of ours that they answer, where it is known. */
    void record(Heard heard, Contact author, @Nullable MessageId message, @Nullable Instant at) {
        NewFact fact = fact(heard.kind(), author, message, at, heard.key());
        facts.record(handle, fact.answering(heard.from(author)), now);
    }

    private NewFact fact(
            FactKind kind, Contact contact, @Nullable MessageId message, @Nullable Instant at, String key) {
        return NewFact.of(account.workspaceId(), contact.prospect(), kind, atOr(at), SOURCE, key)
                .about(contact.campaignProspect())
                .through(account.id(), account.channel())
                .onMessage(message);
    }
}
