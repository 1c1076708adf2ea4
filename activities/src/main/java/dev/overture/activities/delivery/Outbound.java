package dev.overture.activities.delivery;

import dev.overture.providers.OutboundMessage;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a claimed row into what a vendor is asked to write, or to look for. */
final class Outbound {

    private Outbound() {}

    static OutboundMessage of(
            LedgerRow row, DeliverySubject subject, String vendorAccountId, @Nullable String invitationId) {
        String recipient = Objects.requireNonNull(row.recipient(), "a claimed row has a recipient");
        String text = Objects.requireNonNullElse(row.message(), "");
        return switch (row.kind()) {
            case INVITATION -> new OutboundMessage.Invitation(vendorAccountId, recipient, row.message());
            case MESSAGE, WHATSAPP ->
                new OutboundMessage.ChatMessage(vendorAccountId, recipient, subject.chatId(), text);
            case EMAIL ->
                new OutboundMessage.Email(
                        vendorAccountId,
                        recipient,
                        name(subject),
                        Objects.requireNonNullElse(row.subject(), ""),
                        text,
                        row.id().toString());
            case WITHDRAWAL -> new OutboundMessage.Withdrawal(vendorAccountId, recipient, invitationId);
            case INMAIL, PROFILE_VIEW ->
                throw new IllegalStateException("no step sends a " + row.kind().code());
        };
    }

    private static @Nullable String name(DeliverySubject subject) {
        String first = Objects.requireNonNullElse(subject.firstName(), "");
        String last = Objects.requireNonNullElse(subject.lastName(), "");
        String name = (first + " " + last).strip();
        return name.isEmpty() ? null : name;
    }
}
