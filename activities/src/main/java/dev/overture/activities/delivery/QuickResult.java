package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.schema.delivery.Passage;
import dev.overture.schema.delivery.ResultWriter;
import dev.overture.workflows.prospect.DeliverAnswer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Writes down that a message went out, in one round trip, where nothing changed since its claim. */
final class QuickResult {

    private final Jdbi jdbi;
    private final PublishedSequences sequences;

    QuickResult(Jdbi jdbi, PublishedSequences sequences) {
        this.jdbi = jdbi;
        this.sequences = sequences;
    }

    /** Empty where something changed: what was written stays true, and the rest is to be decided again. */
    Optional<DeliverAnswer> record(Claim.Granted claim, WriteOutcome.Accepted accepted, Instant now) {
        LedgerRow sent = claim.row().sent(Objects.requireNonNullElse(claim.row().claimedAt(), now), accepted);
        return jdbi.inTransaction(handle -> {
            Skeleton skeleton =
                    sequences.get(handle, claim.subject().sequenceId()).skeleton();
            Arrival arrival = Arrival.at(skeleton, skeleton.node(sent.stepId()).next(), claim.subject(), now);
            Passage passage = passage(claim.subject(), sent, arrival, now);
            return ResultWriter.sent(handle, sent, claim.token(), passage, now)
                    ? Optional.of(answer(arrival, now))
                    : Optional.empty();
        });
    }

    private static Passage passage(DeliverySubject subject, LedgerRow sent, Arrival arrival, Instant now) {
        MessageKind kind = sent.kind();
        return new Passage(
                subject,
                arrival.endReason() == null ? subject.status().after(kind) : CampaignProspectStatus.COMPLETED,
                kind == MessageKind.PROFILE_VIEW ? null : now,
                kind == MessageKind.MESSAGE ? sent.chatId() : null,
                arrival.step(),
                arrival.waitingFor(),
                arrival.nextActionAt(),
                arrival.endReason());
    }

    private static DeliverAnswer answer(Arrival arrival, Instant now) {
        return arrival.endReason() == null ? new DeliverAnswer.Sent(now) : new DeliverAnswer.Over(arrival.endReason());
    }
}
