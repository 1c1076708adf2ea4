package dev.overture.activities.accounts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.model.ids.AccountId;
import dev.overture.providers.AccountReader;
import dev.overture.providers.AccountReader.ChatMessage;
import dev.overture.providers.AccountReader.ListPage;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.accounts.WatchedAccount;
import dev.overture.schema.inbox.ContactDao;
import dev.overture.schema.inbox.InboxDao;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks for messages of which no webhook told. What is about somebody whom we know goes into the inbox in the webhook's own
 * form and under its key, so that it is read by the same code, and only once.
 */
final class ChatCheck {

    private static final int PAGES = 5;
    private static final Duration OVERLAP = Duration.ofMinutes(15);
    private static final String VENDOR = "unipile";
    private static final String KIND = "message_received";

    private final AccountReader reader;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;
    private final Comparison comparison;

    ChatCheck(AccountReader reader, ObjectMapper json, TimeOrderedIds ids, Comparison comparison) {
        this.reader = reader;
        this.json = json;
        this.ids = ids;
        this.comparison = comparison;
    }

    /** Until when messages are known now; empty where not all could be read. */
    Optional<Instant> run() {
        WatchedAccount account = comparison.account();
        Instant since = Objects.requireNonNullElse(account.chatsReadUntil(), account.createdAt())
                .minus(OVERLAP);
        String cursor = null;
        for (int page = 0; page < PAGES && comparison.mayRead("messages"); page++) {
            Optional<ListPage<ChatMessage>> got = reader.messages(account.vendorAccountId(), since, cursor);
            if (got.isEmpty()) {
                comparison.failed();
                return Optional.empty();
            }
            got.get().items().stream().filter(this::concernsUs).forEach(this::handOver);
            cursor = got.get().cursor();
            if (cursor == null) {
                return Optional.of(comparison.now());
            }
        }
        return Optional.empty();
    }

    private boolean concernsUs(ChatMessage message) {
        AccountId account = comparison.account().id();
        String sender = message.senderId();
        String chat = message.chatId();
        return !message.event()
                && message.id() != null
                && comparison
                        .jdbi()
                        .withExtension(
                                ContactDao.class,
                                contacts -> (sender != null
                                                && !contacts.listByProviderId(account, sender)
                                                        .isEmpty())
                                        || (chat != null
                                                && !contacts.listByChat(account, chat)
                                                        .isEmpty()));
    }

    private void handOver(ChatMessage message) {
        WatchedAccount account = comparison.account();
        String key = String.join(":", KIND, account.vendorAccountId(), message.id());
        int stored = comparison
                .jdbi()
                .withExtension(
                        InboxDao.class,
                        inbox -> inbox.store(
                                ids.next(),
                                VENDOR,
                                KIND,
                                account.id(),
                                key,
                                body(message),
                                account.vendorAccountId(),
                                comparison.now(),
                                "pending"));
        if (stored > 0) {
            comparison.handedOver();
        }
    }

    private byte[] body(ChatMessage message) {
        ObjectNode body = json.createObjectNode();
        body.put("event", KIND);
        body.put("webhook_name", "reconciliation");
        body.put("account_id", comparison.account().vendorAccountId());
        body.put("account_type", comparison.account().channel().name());
        body.put("chat_id", message.chatId());
        body.put("message_id", message.id());
        body.put("message", message.text());
        if (message.at() != null) {
            body.put("timestamp", message.at().toString());
        }
        if (message.ours() != null) {
            body.put("is_sender", message.ours());
        }
        body.putObject("sender").put("attendee_provider_id", message.senderId());
        body.putArray("attendees");
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
