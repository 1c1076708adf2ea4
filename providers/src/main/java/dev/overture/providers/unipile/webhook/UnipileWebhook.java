package dev.overture.providers.unipile.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of Unipile: a hint that something happened. Deliveries come late, twice, in any order, or never.
 * {@code toString} of every kind leaves names, addresses and texts out.
 */
public sealed interface UnipileWebhook {

    /** The vendor's id of the account it is about; null only where it is {@link Ignored} or names none. */
    @Nullable
    String vendorAccountId();

    /**
     * Equal for two deliveries of the same thing. Empty for kinds that carry no vendor id of their own: those are stored
     * each time and compared with the current state.
     */
    default Optional<String> dedupeKey() {
        return Optional.empty();
    }

    /**
     * Somebody became a connection, by whatever way; up to 8 hours late.
     *
     * @param userProviderId as this account sees the person
     */
    record NewRelation(
            String vendorAccountId,
            @Nullable String userProviderId,
            @Nullable String userPublicIdentifier,
            @Nullable String userProfileUrl)
            implements UnipileWebhook {

        @Override
        public String toString() {
            return "NewRelation[account=" + vendorAccountId + "]";
        }
    }

    /** Who wrote a message. */
    enum Direction {
        /** The linked account, through us or by hand. */
        OURS,
        /** Somebody else. */
        THEIRS,
        /** The delivery does not tell. */
        UNKNOWN
    }

    /**
     * A message stands in a chat, theirs or our own. An old timestamp is normal after a reconnection.
     *
     * @param text null for voice and pictures
     * @param recipientProviderIds everybody in the chat but the sender
     * @param event whether it is a system line and nobody's words
     */
    record MessageReceived(
            String vendorAccountId,
            @Nullable String accountType,
            Direction direction,
            @Nullable String chatId,
            @Nullable String messageId,
            @Nullable String text,
            @Nullable String senderProviderId,
            List<String> recipientProviderIds,
            @Nullable Instant timestamp,
            boolean event)
            implements UnipileWebhook {

        @Override
        public Optional<String> dedupeKey() {
            return DedupeKeys.of("message_received", vendorAccountId, messageId);
        }

        @Override
        public String toString() {
            return "MessageReceived[account=" + vendorAccountId + ", message=" + messageId + ", " + direction + "]";
        }
    }

    /** Somebody saw a message. */
    record MessageRead(
            String vendorAccountId,
            @Nullable String chatId,
            @Nullable String messageId,
            @Nullable Instant timestamp) implements UnipileWebhook {

        @Override
        public Optional<String> dedupeKey() {
            return DedupeKeys.of("message_read", vendorAccountId, messageId);
        }
    }

    /** Somebody changed what a message says; {@code message} holds the new words. */
    record MessageEdited(MessageReceived message) implements UnipileWebhook {

        @Override
        public String vendorAccountId() {
            return message.vendorAccountId();
        }

        /** Two changes of one message differ by their words. */
        @Override
        public Optional<String> dedupeKey() {
            String words = message.text() == null ? "" : message.text();
            return DedupeKeys.of(
                    "message_edited",
                    message.vendorAccountId(),
                    message.messageId(),
                    Integer.toHexString(words.hashCode()) + "-" + words.length());
        }
    }

    /** A message reached whom it was for. */
    record MessageDelivered(MessageReceived message) implements UnipileWebhook {

        @Override
        public String vendorAccountId() {
            return message.vendorAccountId();
        }

        @Override
        public Optional<String> dedupeKey() {
            return DedupeKeys.of("message_delivered", message.vendorAccountId(), message.messageId());
        }
    }

    /**
     * Somebody put a sign on a message.
     *
     * @param ours whether the linked account did; null where the delivery does not tell
     */
    record MessageReaction(
            String vendorAccountId,
            @Nullable String messageId,
            @Nullable String reaction,
            @Nullable String senderProviderId,
            @Nullable Boolean ours,
            @Nullable Instant timestamp)
            implements UnipileWebhook {

        @Override
        public Optional<String> dedupeKey() {
            return DedupeKeys.of(
                    "message_reaction",
                    vendorAccountId,
                    messageId,
                    reaction,
                    senderProviderId == null ? String.valueOf(ours) : senderProviderId);
        }

        @Override
        public String toString() {
            return "MessageReaction[account=" + vendorAccountId + ", message=" + messageId + "]";
        }
    }

    /**
     * Something that is kept and from which nothing follows: a message was deleted, a mail was moved.
     *
     * @param kind the vendor's word for it
     * @param thingId the vendor's id of what it is about
     */
    record Noted(
            String vendorAccountId, String kind, @Nullable String thingId) implements UnipileWebhook {}

    /** An e-mail came in; bounces and out-of-office answers are ordinary e-mails, told by {@link Mail#nature()}. */
    record MailReceived(String vendorAccountId, Mail mail) implements UnipileWebhook {

        @Override
        public Optional<String> dedupeKey() {
            return DedupeKeys.of("mail_received", vendorAccountId, mail.emailId());
        }
    }

    /**
     * An e-mail went out, through us or by hand.
     *
     * @param external whether the vendor says that it was not sent through it
     */
    record MailSent(String vendorAccountId, Mail mail, boolean external) implements UnipileWebhook {

        @Override
        public Optional<String> dedupeKey() {
            return DedupeKeys.of("mail_sent", vendorAccountId, mail.emailId());
        }
    }

    /**
     * A tracked e-mail was opened, or a proxy fetched its picture.
     *
     * @param trackingId as told when it was sent
     */
    record MailOpened(
            String vendorAccountId,
            @Nullable String eventId,
            @Nullable String trackingId,
            @Nullable String emailId,
            @Nullable Instant date)
            implements UnipileWebhook {

        @Override
        public Optional<String> dedupeKey() {
            return DedupeKeys.of("mail_opened", eventId);
        }
    }

    /**
     * A link of a tracked e-mail was followed.
     *
     * @param url may carry personal data
     */
    record MailLinkClicked(
            String vendorAccountId,
            @Nullable String eventId,
            @Nullable String trackingId,
            @Nullable String emailId,
            @Nullable String url,
            @Nullable Instant date)
            implements UnipileWebhook {

        @Override
        public Optional<String> dedupeKey() {
            return DedupeKeys.of("mail_link_clicked", eventId);
        }

        @Override
        public String toString() {
            return "MailLinkClicked[account=" + vendorAccountId + ", tracking=" + trackingId + "]";
        }
    }

    /** What became of an account. */
    enum AccountState {
        /** It works. */
        OK,
        /** It broke. */
        ERROR,
        /** It was stopped. */
        STOPPED,
        /** Somebody must sign in again. */
        CREDENTIALS,
        /** It is being connected. */
        CONNECTING,
        /** It is not linked any more. */
        DELETED,
        /** It was linked. */
        CREATION_SUCCESS,
        /** It was linked again, under the same id. */
        RECONNECTED,
        /** Its history was read; may come twice. */
        SYNC_SUCCESS,
        /** It lacks a permission. */
        PERMISSIONS,
        /** A word that this version does not know. */
        UNKNOWN
    }

    /** The state of an account, perhaps the same as before. */
    record AccountStatus(String vendorAccountId, @Nullable String accountType, AccountState state)
            implements UnipileWebhook {}

    /**
     * Somebody went through a link for linking an account.
     *
     * @param name what the link was made with: our own id
     */
    record HostedAuthNotify(
            String vendorAccountId,
            AccountState state,
            @Nullable String name) implements UnipileWebhook {}

    /**
     * JSON that Overture does not act on.
     *
     * @param kind the vendor's word for it, or {@code unknown}
     */
    record Ignored(@Nullable String vendorAccountId, String kind) implements UnipileWebhook {}
}
