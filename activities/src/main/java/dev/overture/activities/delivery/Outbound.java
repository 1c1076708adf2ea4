package dev.overture.activities.delivery;

import dev.overture.model.sending.MessageKind;
import dev.overture.providers.OutboundMessage;
import dev.overture.providers.OutboundMessage.Tracking;
import dev.overture.schema.delivery.Correspondence;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a claimed row into what a vendor is asked to write, or to look for. */
final class Outbound {

    private Outbound() {}

    static OutboundMessage of(
            LedgerRow row,
            DeliverySubject subject,
            String vendorAccountId,
            Tracking tracking,
            @Nullable String unsubscribeUrl,
            Correspondence before) {
        String recipient = Objects.requireNonNull(row.recipient(), "a claimed row has a recipient");
        String title = Objects.requireNonNullElse(row.subject(), "");
        String text = Objects.requireNonNullElse(row.message(), "");
        return switch (row.kind()) {
            case INVITATION -> new OutboundMessage.Invitation(vendorAccountId, recipient, row.message());
            case MESSAGE -> new OutboundMessage.ChatMessage(vendorAccountId, recipient, subject.chatId(), text);
            case WHATSAPP -> {
                String chat = before.chat(MessageKind.WHATSAPP).orElse(null);
                yield new OutboundMessage.ChatMessage(vendorAccountId, recipient, chat, text);
            }
            case INMAIL -> new OutboundMessage.Inmail(vendorAccountId, recipient, title, text);
            case EMAIL ->
                new OutboundMessage.Email(
                        vendorAccountId,
                        recipient,
                        name(subject),
                        title,
                        text,
                        row.html(),
                        row.replyTo(),
                        tracking,
                        row.id().toString(),
                        unsubscribeUrl);
            case WITHDRAWAL ->
                new OutboundMessage.Withdrawal(
                        vendorAccountId, recipient, before.invitationId().orElse(null));
            case PROFILE_VIEW -> new OutboundMessage.ProfileVisit(vendorAccountId, recipient);
        };
    }

    private static @Nullable String name(DeliverySubject subject) {
        String first = Objects.requireNonNullElse(subject.firstName(), "");
        String last = Objects.requireNonNullElse(subject.lastName(), "");
        String name = (first + " " + last).strip();
        return name.isEmpty() ? null : name;
    }
}
