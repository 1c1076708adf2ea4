package dev.overture.providers.unipile.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as delivered.
 *
 * @param emailId the vendor's id
 * @param providerId the mailbox provider's id, which the answer to a send may have told
 * @param trackingId as told when it was sent, for one of ours
 * @param headers by lower-case name; often empty
 */
public record Mail(
        @Nullable String emailId,
        @Nullable String providerId,
        @Nullable String trackingId,
        @Nullable String messageId,
        @Nullable String threadId,
        @Nullable String inReplyToMessageId,
        @Nullable String inReplyToEmailId,
        @Nullable Instant date,
        @Nullable String fromAddress,
        List<String> toAddresses,
        @Nullable String subject,
        @Nullable String bodyPlain,
        @Nullable String body,
        Map<String, List<String>> headers) {

    /** Who, or what, wrote an e-mail. */
    public enum Nature {
        /** As far as can be told, a person. */
        PERSON,
        /** A mail system that could not deliver ours. */
        BOUNCE,
        /** A machine that answers for somebody who is away, or just confirms. */
        AUTOMATIC
    }

    /** What the e-mail looks like. A guess from its sender, headers and subject. */
    public Nature nature() {
        return MailNature.of(this);
    }

    /** Whether the sender is a mail server, which reports about our e-mails but is nobody. */
    public boolean fromMailServer() {
        return MailNature.fromMailServer(this);
    }

    /** Whom a bounce says it could not reach; empty where it does not say, or this is no bounce. */
    public List<String> failedRecipients() {
        return nature() == Nature.BOUNCE ? MailNature.failedRecipients(this) : List.of();
    }

    /** The marker that our own e-mails carry in {@code X-Overture-Message}; null where none shows. */
    public @Nullable String marker() {
        return first("x-overture-message");
    }

    @Nullable
    String first(String lowerCaseName) {
        List<String> values = headers.getOrDefault(lowerCaseName.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public String toString() {
        return "Mail[emailId=" + emailId + ", trackingId=" + trackingId + "]";
    }
}
