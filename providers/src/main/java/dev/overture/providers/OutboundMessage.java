package dev.overture.providers;

import org.jspecify.annotations.Nullable;

/**
 * One outward act, rendered and addressed, ready for a vendor. Never written to logs: {@code toString} of every kind
 * leaves recipients and texts out.
 */
public sealed interface OutboundMessage {

    /** The vendor's id of the account that acts. */
    String vendorAccountId();

    /**
     * A LinkedIn connection request.
     *
     * @param recipientId the provider id ({@code ACo…}) as the acting account sees it
     * @param note at most 300 characters, or null
     */
    record Invitation(
            String vendorAccountId,
            String recipientId,
            @Nullable String note) implements OutboundMessage {

        @Override
        public String toString() {
            return "Invitation[account=" + vendorAccountId + "]";
        }
    }

    /**
     * A message in a LinkedIn or WhatsApp chat.
     *
     * @param chatId the vendor's id of the chat with this person where one is known, else null: a chat is found or begun
     */
    record ChatMessage(
            String vendorAccountId,
            String recipientId,
            @Nullable String chatId,
            String text) implements OutboundMessage {

        @Override
        public String toString() {
            return "ChatMessage[account=" + vendorAccountId + "]";
        }
    }

    /**
     * A LinkedIn InMail through the classic inbox, which costs a credit unless the person has an open profile.
     *
     * @param recipientId the provider id ({@code ACo…}) as the acting account sees it
     */
    record Inmail(String vendorAccountId, String recipientId, String subject, String text) implements OutboundMessage {

        @Override
        public String toString() {
            return "Inmail[account=" + vendorAccountId + "]";
        }
    }

    /**
     * A look at a LinkedIn profile of which the person is told. Harmless to repeat.
     *
     * @param recipientId the provider id ({@code ACo…}) as the acting account sees it
     */
    record ProfileVisit(String vendorAccountId, String recipientId) implements OutboundMessage {

        @Override
        public String toString() {
            return "ProfileVisit[account=" + vendorAccountId + "]";
        }
    }

    /**
     * An e-mail.
     *
     * @param subject for an answer the subject of the mail that it answers, with or without {@code Re: } before it; the
     *     vendor refuses any other
     * @param html whether the body is HTML; otherwise it arrives letter by letter as it stands here
     * @param replyTo the vendor's or the mailbox provider's id of the mail of ours that this one answers, as {@link
     *     dev.overture.model.sending.WriteOutcome.Accepted#providerMessageId()} told it; null begins a thread
     * @param tracking what is reported about the reader
     * @param marker unique per message and sent as the header {@code X-Overture-Message}, by which it is found again
     * @param unsubscribeUrl where one POST unsubscribes, sent as {@code List-Unsubscribe} (RFC 8058); null sends no such header
     */
    record Email(
            String vendorAccountId,
            String toAddress,
            @Nullable String toName,
            String subject,
            String body,
            boolean html,
            @Nullable String replyTo,
            Tracking tracking,
            String marker,
            @Nullable String unsubscribeUrl)
            implements OutboundMessage {

        /** One without headers to unsubscribe. */
        public Email(
                String vendorAccountId,
                String toAddress,
                @Nullable String toName,
                String subject,
                String body,
                boolean html,
                @Nullable String replyTo,
                Tracking tracking,
                String marker) {
            this(vendorAccountId, toAddress, toName, subject, body, html, replyTo, tracking, marker, null);
        }

        @Override
        public String toString() {
            return "Email[account=" + vendorAccountId + ", marker=" + marker + "]";
        }
    }

    /**
     * Takes a pending connection request back.
     *
     * @param invitationId the vendor's id of the invitation, or null where it is not known: it is looked up among the
     *     sent invitations
     */
    record Withdrawal(
            String vendorAccountId,
            String recipientId,
            @Nullable String invitationId) implements OutboundMessage {

        @Override
        public String toString() {
            return "Withdrawal[account=" + vendorAccountId + "]";
        }
    }

    /**
     * What is reported about the reader of an e-mail. Without it no open and no click is ever told.
     *
     * @param opens whether opening is told, which a plain body cannot tell
     * @param links whether following a link is told, for which the vendor rewrites the links
     */
    record Tracking(boolean opens, boolean links) {

        /** Nothing is reported. */
        public static final Tracking NONE = new Tracking(false, false);
    }
}
