package dev.overture.activities.delivery;

import dev.overture.model.prospects.WhatsappAddress;
import dev.overture.model.sending.MessageKind;
import dev.overture.schema.delivery.DeliverySubject;
import java.util.Optional;

/** Where each kind of message goes. */
final class Recipients {

    private Recipients() {}

    /** Empty where it is not known, or not known yet. */
    static Optional<String> of(MessageKind kind, DeliverySubject person) {
        return switch (kind.channel()) {
            case LINKEDIN -> Optional.ofNullable(person.recipientProviderId());
            case EMAIL -> Optional.ofNullable(person.emailAddress());
            case WHATSAPP -> whatsapp(person);
        };
    }

    /** Empty where the telephone number is no international one. */
    static Optional<String> whatsapp(DeliverySubject person) {
        return Optional.ofNullable(person.phoneNumber())
                .flatMap(WhatsappAddress::of)
                .map(WhatsappAddress::value);
    }
}
