package dev.overture.providers.unipile.webhook;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.overture.providers.unipile.client.EmailHeaders;
import dev.overture.providers.unipile.webhook.UnipileWebhook.Direction;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads deliveries in every variant that Unipile has been seen to send. Safe for use by many threads. */
public final class UnipileWebhookParser {

    // A kind goes to logs, so it must not be free text.
    private static final Pattern KIND = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(new WithoutNul())
            .build();

    /**
     * Reads one delivery. JSON of an unknown kind, or of a known kind that does not name its account, is {@link
     * UnipileWebhook.Ignored}.
     *
     * @throws MalformedWebhookException if the body is empty or not JSON, whatever its content type said
     */
    public UnipileWebhook parse(byte[] body) throws MalformedWebhookException {
        JsonNode node = read(body);
        JsonNode status = node.path("AccountStatus");
        if (status.isObject()) {
            return accountStatus(status);
        }
        String account = Fields.text(node, "account_id");
        String kind = Fields.text(node, "event", "type");
        if (kind == null) {
            String word = Fields.text(node, "status");
            return account != null && word != null
                    ? new UnipileWebhook.HostedAuthNotify(account, Fields.state(word), Fields.text(node, "name"))
                    : new UnipileWebhook.Ignored(account, "unknown");
        }
        return account == null ? ignored(null, kind) : ofKind(kind, account, node);
    }

    private JsonNode read(byte[] body) throws MalformedWebhookException {
        try {
            JsonNode node = mapper.readTree(body);
            if (node.isMissingNode()) {
                throw new MalformedWebhookException("The body is empty");
            }
            return node;
        } catch (JacksonException e) {
            throw new MalformedWebhookException("The body is not JSON");
        } catch (IOException e) {
            throw new MalformedWebhookException("The body cannot be read");
        }
    }

    private static UnipileWebhook ofKind(String kind, String account, JsonNode node) {
        return switch (kind) {
            case "new_relation" ->
                new UnipileWebhook.NewRelation(
                        account,
                        Fields.text(node, "user_provider_id"),
                        Fields.text(node, "user_public_identifier"),
                        Fields.text(node, "user_profile_url"));
            case "message_received" -> messageReceived(account, node);
            case "message_read" ->
                new UnipileWebhook.MessageRead(
                        account,
                        Fields.text(node, "chat_id"),
                        Fields.text(node, "message_id"),
                        Fields.instant(node, "timestamp"));
            case "message_edited" -> new UnipileWebhook.MessageEdited(messageReceived(account, node));
            case "message_delivered" -> new UnipileWebhook.MessageDelivered(messageReceived(account, node));
            case "message_reaction" -> reaction(account, node);
            case "message_deleted" -> new UnipileWebhook.Noted(account, kind, Fields.text(node, "message_id"));
            case "mail_moved" -> new UnipileWebhook.Noted(account, kind, Fields.text(node, "email_id", "id"));
            case "mail_received" -> new UnipileWebhook.MailReceived(account, mail(node));
            case "mail_sent" ->
                new UnipileWebhook.MailSent(account, mail(node), "external".equals(Fields.text(node, "origin")));
            case "mail_opened" ->
                new UnipileWebhook.MailOpened(
                        account,
                        Fields.text(node, "event_id"),
                        Fields.text(node, "tracking_id"),
                        Fields.text(node, "email_id"),
                        Fields.instant(node, "date"));
            case "mail_link_clicked" ->
                new UnipileWebhook.MailLinkClicked(
                        account,
                        Fields.text(node, "event_id"),
                        Fields.text(node, "tracking_id"),
                        Fields.text(node, "email_id"),
                        Fields.text(node, "url"),
                        Fields.instant(node, "date"));
            default -> ignored(account, kind);
        };
    }

    private static UnipileWebhook accountStatus(JsonNode status) {
        String account = Fields.text(status, "account_id");
        return account == null
                ? ignored(null, "AccountStatus")
                : new UnipileWebhook.AccountStatus(
                        account, Fields.text(status, "account_type"), Fields.state(Fields.text(status, "message")));
    }

    private static UnipileWebhook.MessageReceived messageReceived(String account, JsonNode node) {
        String sender = Fields.text(node.path("sender"), "attendee_provider_id");
        List<String> others = Fields.texts(node.path("attendees"), "attendee_provider_id").stream()
                .filter(attendee -> !attendee.equals(sender))
                .toList();
        return new UnipileWebhook.MessageReceived(
                account,
                Fields.text(node, "account_type"),
                direction(node, sender),
                Fields.text(node, "chat_id"),
                Fields.text(node, "message_id"),
                Fields.text(node, "message"),
                sender,
                others,
                Fields.instant(node, "timestamp"),
                Boolean.TRUE.equals(Fields.flag(node, "is_event")));
    }

    private static UnipileWebhook reaction(String account, JsonNode node) {
        JsonNode whole = node.path("reaction_sender");
        String sender = whole.isObject()
                ? Fields.text(whole, "attendee_provider_id", "provider_id")
                : Fields.text(node, "reaction_sender");
        JsonNode sign = node.path("reaction");
        String self = Fields.text(node.path("account_info"), "user_id");
        boolean comparable = self != null && sender != null && form(self).equals(form(sender));
        Boolean ours = comparable ? Boolean.valueOf(Objects.equals(self, sender)) : null;
        return new UnipileWebhook.MessageReaction(
                account,
                Fields.text(node, "message_id"),
                sign.isObject() ? Fields.text(sign, "value", "emoji") : Fields.text(node, "reaction"),
                sender,
                ours,
                Fields.instant(node, "timestamp"));
    }

    private static Direction direction(JsonNode node, @Nullable String sender) {
        String self = Fields.text(node.path("account_info"), "user_id");
        if (self != null && sender != null && form(self).equals(form(sender))) {
            return self.equals(sender) ? Direction.OURS : Direction.THEIRS;
        }
        Boolean ours = Fields.flag(node, "is_sender");
        if (ours == null) {
            return Direction.UNKNOWN;
        }
        return ours ? Direction.OURS : Direction.THEIRS;
    }

    // WhatsApp knows a person under ids of several forms (…@s.whatsapp.net, …@lid), LinkedIn under one for each of
    // its products (ACo…, ACw…, AE…). Ids of different forms cannot be compared.
    private static String form(String providerId) {
        int at = providerId.indexOf('@');
        if (at >= 0) {
            return providerId.substring(at);
        }
        return Stream.of("ACo", "ACw", "AE")
                .filter(providerId::startsWith)
                .findFirst()
                .orElse("");
    }

    private static Mail mail(JsonNode node) {
        JsonNode repliedTo = node.path("in_reply_to");
        return new Mail(
                Fields.text(node, "email_id", "id"),
                Fields.text(node, "provider_id"),
                Fields.text(node, "tracking_id"),
                Fields.text(node, "message_id"),
                Fields.text(node, "thread_id"),
                repliedTo.isObject() ? Fields.text(repliedTo, "message_id") : Fields.text(node, "in_reply_to"),
                Fields.text(repliedTo, "id"),
                Fields.instant(node, "date"),
                Fields.text(node.path("from_attendee"), "identifier"),
                Fields.texts(node.path("to_attendees"), "identifier"),
                Fields.text(node, "subject"),
                Fields.text(node, "body_plain"),
                Fields.text(node, "body"),
                EmailHeaders.read(node.path("headers")));
    }

    private static UnipileWebhook ignored(@Nullable String account, String kind) {
        return new UnipileWebhook.Ignored(account, KIND.matcher(kind).matches() ? kind : "unknown");
    }
}
