package dev.overture.sandbox.chats;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.wire.Wire;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chats and messages on the wire; guarded by the world's lock. */
public final class ChatViews {
    private final Accounts accounts;
    private final People people;

    public ChatViews(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    ChatView chat(Chat chat) {
        return view(chat, null);
    }

    ChatView chatWithLastMessage(Chat chat) {
        List<Message> all = chat.messages();
        return view(chat, all.isEmpty() ? null : message(all.get(all.size() - 1)));
    }

    private ChatView view(Chat chat, @Nullable MessageView last) {
        Account account = accounts.ownerOf(chat.accountId());
        String network = account.type().name().toUpperCase(Locale.ROOT);
        String folder = "INBOX_" + network + (network.equals("LINKEDIN") ? "_CLASSIC" : "");
        return new ChatView(
                "Chat",
                chat.id(),
                chat.accountId(),
                account.type().name(),
                chat.providerId(),
                chat.isGroup() ? null : attendee(account, chat.people().get(0)).providerId(),
                null,
                Wire.flag(chat.isGroup()),
                Wire.instant(chat.changedAt()),
                (int) chat.messages().stream()
                        .filter(message -> !message.isFromOwner())
                        .count(),
                0,
                null,
                0,
                List.of("INBOX", folder),
                chat.isInmail() ? "inmail" : null,
                last);
    }

    MessageView message(Message message) {
        Account account = accounts.ownerOf(message.chat().accountId());
        String key = message.sender();
        Attendee sender = key == null ? Attendee.owner(account) : attendee(account, key);
        return new MessageView(
                "Message",
                message.id(),
                account.id(),
                message.chat().id(),
                message.chat().providerId(),
                message.providerId(),
                sender.providerId(),
                sender.id(),
                message.text(),
                Wire.instant(message.at()),
                Wire.flag(message.isFromOwner()),
                0,
                1,
                0,
                0,
                0,
                0,
                null,
                "MESSAGE",
                List.of(),
                List.of(),
                null);
    }

    AttendeeView attendeeView(Account account, Person person, boolean connected) {
        Attendee attendee = Attendee.other(account, person, people);
        return new AttendeeView(
                "ChatAttendee",
                attendee.id(),
                account.id(),
                attendee.providerId(),
                attendee.name(),
                0,
                attendee.profileUrl(),
                new Specifics(
                        account.type().name(),
                        "urn:li:member:" + person.position(),
                        connected ? "DISTANCE_1" : "DISTANCE_2"));
    }

    private Attendee attendee(Account account, String key) {
        return Attendee.other(account, people.withKey(key), people);
    }

    record ChatView(
            String object,
            String id,
            String accountId,
            String accountType,
            String providerId,
            @Nullable String attendeeProviderId,
            @Nullable String name,
            int type,
            String timestamp,
            int unreadCount,
            int archived,
            @Nullable String mutedUntil,
            int readOnly,
            List<String> folder,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String contentType,

            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("lastMessage") @Nullable
            MessageView lastMessage) {}

    record MessageView(
            String object,
            String id,
            String accountId,
            String chatId,
            String chatProviderId,
            String providerId,
            String senderId,
            String senderAttendeeId,
            @Nullable String text,
            String timestamp,
            int isSender,
            int seen,
            int delivered,
            int hidden,
            int deleted,
            int edited,
            int isEvent,
            @Nullable String eventType,
            String messageType,
            List<String> attachments,
            List<String> reactions,
            @Nullable String quoted) {}

    record AttendeeView(
            String object,
            String id,
            String accountId,
            String providerId,
            @Nullable String name,
            int isSelf,
            String profileUrl,
            Specifics specifics) {}

    record Specifics(String provider, String memberUrn, String networkDistance) {}
}
