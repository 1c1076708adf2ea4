package dev.overture.activities.delivery;

import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import dev.overture.schema.delivery.ClaimSnapshot;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.schema.delivery.SendingAccount;
import dev.overture.workflows.prospect.Delivery;
import java.time.Instant;
import java.util.List;

/**
 * Whether a message may be written now: everything that the rules look at, read under the locks.
 *
 * @param row the step's row, or the one that it would get
 * @param noted asked only where the account's plan counts notes: a round trip of its own
 */
record ClaimQuestion(
        Delivery delivery, ClaimSnapshot seen, PublishedSequence sequence, LedgerRow row, Noted noted, Instant now) {

    /** Looks invitations with a note up. */
    interface Noted {

        /** When such invitations of the account were claimed since then, the newest first. */
        List<Instant> newest(Instant since, int limit);
    }

    DeliverySubject subject() {
        return seen.subject();
    }

    SendingAccount sender() {
        return seen.sender();
    }

    MessageKind kind() {
        return row.kind();
    }

    StepId step() {
        return row.stepId();
    }

    /** Whether the step has no row yet. */
    boolean first() {
        return seen.row().isEmpty();
    }
}
