package dev.overture.providers.unipile;

import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.OutboundMessage.ChatMessage;
import dev.overture.providers.SentReader.Sighting;
import dev.overture.providers.unipile.client.ChatsClient;
import dev.overture.providers.unipile.client.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for chat messages: in their chat where it is known, else among all messages that the account wrote lately. */
final class ChatLook {

    private static final int PAGE = 250;

    private final ChatsClient chats;

    ChatLook(ChatsClient chats) {
        this.chats = chats;
    }

    Sighting lookFor(ChatMessage message, Instant notBefore) {
        Since since = new Since(notBefore);
        String chatId = message.chatId();
        return chatId == null ? amongAll(message, since) : inChat(chatId, message, since);
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

    private Sighting amongAll(ChatMessage message, Since since) {
        Pages.Walk<Message> walk =
                Pages.all(cursor -> chats.allMessages(message.vendorAccountId(), since.wire(), PAGE, cursor));
        boolean somebodyUnknown = false;
        for (Message candidate : written(walk, since)) {
            if (LooseText.same(candidate.text(), message.text())) {
                String chatId = candidate.chatId();
                String recipient = chatId == null ? null : chats.get(chatId).attendeeProviderId();
                if (message.recipientId().equals(recipient)) {
                    return candidate.timestamp() == null ? undated() : seen(candidate, chatId);
                }
                somebodyUnknown |= !comparable(message.recipientId(), recipient);
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

    // WhatsApp answers with ids of another form (…@lid) that cannot be converted.
    private static boolean comparable(String recipientId, @Nullable String other) {
        return other != null && form(recipientId).equals(form(other));
    }

    private static String form(String providerId) {
        int at = providerId.indexOf('@');
        return at < 0 ? "" : providerId.substring(at);
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
