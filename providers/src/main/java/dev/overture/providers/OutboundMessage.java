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
     * An e-mail.
     *
     * @param marker unique per message and sent as the header {@code X-Overture-Message}, by which it is found again
     */
    record Email(
            String vendorAccountId,
            String toAddress,
            @Nullable String toName,
            String subject,
            String body,
            String marker)
            implements OutboundMessage {

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
}
