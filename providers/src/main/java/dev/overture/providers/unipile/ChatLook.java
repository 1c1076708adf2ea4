package dev.overture.providers.unipile;

import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.OutboundMessage.ChatMessage;
import dev.overture.providers.OutboundMessage.Inmail;
import dev.overture.providers.SentReader.Sighting;
import dev.overture.providers.unipile.client.Chat;
import dev.overture.providers.unipile.client.ChatsClient;
import dev.overture.providers.unipile.client.Message;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for chat messages: in their chat where it is known, else among all messages that the account wrote lately. */
final class ChatLook {

    private static final int PAGE = 250;
    private static final int PREFIX = "ACo".length();

    private final ChatsClient chats;

    ChatLook(ChatsClient chats) {
        this.chats = chats;
    }

    Sighting lookFor(ChatMessage message, Instant notBefore) {
        Since since = new Since(notBefore);
        String chatId = message.chatId();
        return chatId == null
                ? amongAll(
                        message.vendorAccountId(),
                        message.recipientId(),
                        candidate -> LooseText.same(candidate.text(), message.text()),
                        chat -> true,
                        since)
                : inChat(chatId, message, since);
    }

    Sighting lookFor(Inmail inmail, Instant notBefore) {
        // Whether the subject becomes a part of the text is the vendor's secret.
        String both = inmail.subject() + "\n" + inmail.text();
        return amongAll(
                inmail.vendorAccountId(),
                inmail.recipientId(),
                candidate -> LooseText.same(candidate.text(), inmail.text()) || LooseText.same(candidate.text(), both),
                chat -> chat.contentType() == null || chat.contentType().equalsIgnoreCase("inmail"),
                new Since(notBefore));
    }

    private Sighting inChat(String chatId, ChatMessage message, Since since) {
        Pages.Walk<Message> walk = Pages.all(cursor -> chats.messages(chatId, since.wire(), PAGE, cursor));
        List<Message> written = written(walk, since);
        for (Message candidate : written) {
            if (LooseText.same(candidate.text(), message.text())) {
                return candidate.timestamp() == null ? undated() : seen(candidate, chatId);
            }
        }
        if (written.stream().anyMatch(other -> writtenSince(other, since.notBefore()))) {
            return new Sighting.Unclear("the account wrote something else there meanwhile");
        }
        return absentIf(walk.complete());
    }

    private Sighting amongAll(
            String accountId, String recipientId, Predicate<Message> sameText, Predicate<Chat> fits, Since since) {
        Pages.Walk<Message> walk = Pages.all(cursor -> chats.allMessages(accountId, since.wire(), PAGE, cursor));
        boolean somebodyUnknown = false;
        for (Message candidate : written(walk, since)) {
            if (sameText.test(candidate)) {
                String chatId = candidate.chatId();
                Chat chat = chatId == null ? null : chats.get(chatId);
                String recipient = chat == null ? null : chat.attendeeProviderId();
                if (chat != null && recipientId.equals(recipient) && fits.test(chat)) {
                    return candidate.timestamp() == null ? undated() : seen(candidate, chatId);
                }
                somebodyUnknown |= !comparable(recipientId, recipient);
            }
        }
        return somebodyUnknown
                ? new Sighting.Unclear("the same text went to somebody who cannot be told apart")
                : absentIf(walk.complete());
    }

    private static List<Message> written(Pages.Walk<Message> walk, Since since) {
        return walk.items().stream()
                .filter(message -> message.ours() && since.admits(message.timestamp()))
                .toList();
    }

    private static boolean writtenSince(Message message, Instant notBefore) {
        Instant time = message.timestamp();
        return time != null && !time.isBefore(notBefore);
    }

    // WhatsApp answers with ids of another form (…@lid), LinkedIn's inboxes with ids of their own (ACw…, AE…); neither
    // can
    // be converted.
    private static boolean comparable(String recipientId, @Nullable String other) {
        return other != null && form(recipientId).equals(form(other));
    }

    private static String form(String providerId) {
        int at = providerId.indexOf('@');
        return at < 0 ? providerId.substring(0, Math.min(PREFIX, providerId.length())) : providerId.substring(at);
    }

    private static Sighting absentIf(boolean complete) {
        return complete ? new Sighting.Absent() : new Sighting.Unclear("more messages than a look goes through");
    }

    private static Sighting undated() {
        return new Sighting.Unclear("the same text stands there without a date");
    }

    private static Sighting seen(Message message, @Nullable String chatId) {
        return new Sighting.Seen(new WriteOutcome.Accepted(message.id(), chatId, null, null));
    }
}
