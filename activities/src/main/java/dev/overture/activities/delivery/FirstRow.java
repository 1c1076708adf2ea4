package dev.overture.activities.delivery;

import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.MessageStatus;
import dev.overture.model.sequence.Node;
import dev.overture.schema.delivery.ClaimSnapshot;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.workflows.prospect.Delivery;
import java.time.Instant;
import java.util.List;

/** Makes the row that a step gets when it is asked for the first time. */
final class FirstRow {

    private FirstRow() {}

    static LedgerRow of(MessageId id, ClaimSnapshot seen, Node.Send step, Delivery delivery) {
        DeliverySubject subject = seen.subject();
        Instant due =
                delivery.delay() == null ? delivery.since() : delivery.since().plus(delivery.delay());
        return new LedgerRow(
                id,
                subject.workspaceId(),
                subject.campaignId(),
                subject.id(),
                subject.prospectId(),
                subject.sequenceId(),
                step.id(),
                seen.sender().id(),
                step.kind(),
                MessageStatus.SCHEDULED,
                due,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                null,
                0,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
