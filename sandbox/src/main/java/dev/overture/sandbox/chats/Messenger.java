package dev.overture.sandbox.chats;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.AccountType;
import dev.overture.sandbox.invitations.Relations;
import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.sends.Sends;
import dev.overture.sandbox.wire.VendorError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends messages, InMails and WhatsApp messages by the networks' rules; guarded by the world's lock. */
public final class Messenger {
    private static final int LONGEST_TEXT = 8_000;

    private final People people;
    private final Relations relations;
    private final Chats chats;
    private final Conversations conversations;
    private final Sends sends;
    private final InmailCredits credits;

    public Messenger(
            People people,
            Relations relations,
            Chats chats,
            Conversations conversations,
            Sends sends,
            InmailCredits credits) {
        this.people = people;
        this.relations = relations;
        this.chats = chats;
        this.conversations = conversations;
        this.sends = sends;
        this.credits = credits;
    }

    /** The kind of send that a message from this account is. */
    static Kind kind(Account account, boolean inmail) {
        return switch (account.type()) {
            case LINKEDIN -> inmail ? Kind.INMAIL : Kind.MESSAGE;
            case WHATSAPP -> Kind.WHATSAPP;
            default -> throw VendorError.of(422, "invalid_account", "this account cannot send messages here");
        };
    }

    /**
     * Starts a chat, or goes on with the one that the two have.
     *
     * @param at when the request reached the sandbox
     * @throws VendorError when the vendor would refuse; nothing was sent then
     */
    Message start(Instant at, Account account, StartChat wanted) {
        Kind kind = kind(account.ableToWrite(), wanted.isInmail());
        List<Person> recipients = wanted.attendeesIds().stream()
                .map(id -> kind == Kind.WHATSAPP ? people.byWhatsappId(id) : people.byProviderId(account, id))
                .toList();
        if (recipients.isEmpty()) {
            throw VendorError.missing("attendees_ids");
        }
        String text = checked(wanted.text());
        if (kind == Kind.MESSAGE) {
            recipients.forEach(person -> requireConnection(account, person));
        }
        sends.checkVendorCap(account, kind, at);
        if (kind == Kind.INMAIL) {
            credits.spend(account);
        }
        Chat chat = recipients.size() == 1
                ? chats.direct(account, recipients.get(0), kind == Kind.INMAIL)
                : chats.start(account, recipients, kind == Kind.INMAIL);
        return send(at, account, chat, kind, inmailText(wanted.subject(), text, kind), text);
    }

    /**
     * Adds a message to a chat.
     *
     * @throws VendorError when the vendor would refuse; nothing was sent then
     */
    Message reply(Instant at, Account account, Chat chat, @Nullable String text) {
        Kind kind = kind(account.ableToWrite(), false);
        String checked = checked(text);
        if (kind == Kind.MESSAGE && !chat.isInmail() && !chat.isGroup() && !hasAnswered(chat)) {
            requireConnection(account, people.withKey(chat.people().get(0)));
        }
        sends.checkVendorCap(account, kind, at);
        return send(at, account, chat, kind, checked, checked);
    }

    private Message send(Instant at, Account account, Chat chat, Kind kind, String noted, String text) {
        Message message = conversations.fromOwner(account, chat, text);
        for (String key : chat.people()) {
            Person person = people.withKey(key);
            sends.record(at, account, person, kind, Attendee.providerId(account, person, people), noted);
        }
        return message;
    }

    private static boolean hasAnswered(Chat chat) {
        return chat.messages().stream().anyMatch(message -> !message.isFromOwner());
    }

    private void requireConnection(Account account, Person person) {
        if (account.type() == AccountType.LINKEDIN && !relations.areConnected(account, person)) {
            throw VendorError.of(422, "no_connection_with_recipient", "the recipient is not a connection");
        }
    }

    private static String inmailText(@Nullable String subject, String text, Kind kind) {
        return kind == Kind.INMAIL && subject != null && !subject.isEmpty() ? subject + "\n" + text : text;
    }

    private static String checked(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw VendorError.missing("text");
        }
        if (text.length() > LONGEST_TEXT) {
            throw VendorError.of(400, "too_many_characters", "text is at most " + LONGEST_TEXT + " characters");
        }
        return text;
    }
}
