package dev.overture.sandbox.chats;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.judge.Ledger;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.webhooks.Event;
import dev.overture.sandbox.webhooks.Outbox;
import dev.overture.sandbox.webhooks.Source;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages into chats and tells the receivers, who hear of the owner's messages just as of everybody else's.
 * Guarded by the world's lock.
 */
public final class Conversations {
    private final Chats chats;
    private final People people;
    private final Outbox outbox;
    private final Ledger ledger;

    public Conversations(Chats chats, People people, Outbox outbox, Ledger ledger) {
        this.chats = chats;
        this.people = people;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /** The owner writes to a person. */
    public void fromOwner(Account account, Person person, String text) {
        fromOwner(account, chats.direct(account, person, false), text);
    }

    Message fromOwner(Account account, Chat chat, @Nullable String text) {
        Message message = chats.add(chat, null, text);
        tell(account, message, null);
        return message;
    }

    /** The person writes to the owner; where it is a reply, the judge learns when a receiver has acknowledged it. */
    public void fromPerson(Account account, Person person, String text, boolean reply) {
        Message message = chats.add(chats.direct(account, person, false), person.key(), text);
        tell(account, message, reply ? at -> ledger.replyAcknowledged(person.key(), at) : null);
    }

    private void tell(Account account, Message message, @Nullable Consumer<Instant> onAcknowledged) {
        Chat chat = message.chat();
        Attendee owner = Attendee.owner(account);
        List<Attendee> others = chat.people().stream()
                .map(key -> Attendee.other(account, people.withKey(key), people))
                .toList();
        String sender = message.sender();
        Attendee from = sender == null ? owner : Attendee.other(account, people.withKey(sender), people);
        outbox.emit(new Event(
                Source.MESSAGING,
                "message_received",
                account.id(),
                MessagePayload.of(account, message, from, sender == null ? others : List.of(owner)),
                onAcknowledged));
    }
}
