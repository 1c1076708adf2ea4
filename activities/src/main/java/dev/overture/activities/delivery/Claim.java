package dev.overture.activities.delivery;

import dev.overture.providers.OutboundMessage;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.workflows.prospect.DeliverAnswer;
import java.time.Instant;
import java.util.UUID;

/** What asking for a claim gave. */
sealed interface Claim {

    /** Nothing is to be written now. */
    record Answered(DeliverAnswer answer) implements Claim {}

    /** It could go out now, but the vendor's id of the person is not known yet. */
    record RecipientUnknown(DeliverySubject subject, LedgerRow row, String vendorAccountId) implements Claim {}

    /** The message may be written, once, by the holder of this token, until this instant. */
    record Granted(DeliverySubject subject, LedgerRow row, UUID token, Instant writeUntil, OutboundMessage message)
            implements Claim {}
}
