package dev.overture.activities.delivery;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.MessageStatus;
import dev.overture.model.sequence.Node;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.schema.delivery.SendingAccount;
import dev.overture.workflows.prospect.DeliverAnswer;
import dev.overture.workflows.prospect.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Decides, in one transaction, whether a message may be written now. Locks the account, then campaign and person: a pause,
 * a stop or an answer recorded meanwhile either sees the claim or is seen by it.
 */
final class ClaimDesk {

    private final Jdbi jdbi;
    private final PublishedSequences sequences;
    private final ClaimRules rules;
    private final DeliveryTimes times;
    private final TimeOrderedIds ids;

    ClaimDesk(Jdbi jdbi, PublishedSequences sequences, ClaimRules rules, DeliveryTimes times, TimeOrderedIds ids) {
        this.jdbi = jdbi;
        this.sequences = sequences;
        this.rules = rules;
        this.times = times;
        this.ids = ids;
    }

    Claim claim(Delivery delivery, Instant now) {
        return jdbi.inTransaction(handle -> decide(handle, delivery, now));
    }

    private Claim decide(Handle handle, Delivery delivery, Instant now) {
        DeliveryDao prospects = handle.attach(DeliveryDao.class);
        Optional<DeliverySubject> found = prospects.findSubject(delivery.prospect());
        if (found.isEmpty()) {
            return new Claim.Answered(new DeliverAnswer.Over("erased"));
        }
        DeliverySubject before = found.get();
        PublishedSequence sequence = sequences.get(handle, before.sequenceId());
        Node.Send step = (Node.Send) sequence.skeleton().node(delivery.step());
        Optional<AccountId> account = before.account(step.kind().channel());
        if (account.isEmpty()) {
            Progress progress = new Progress(handle, before, sequence.skeleton(), now);
            return new Claim.Answered(progress.goOn(step.id(), new DeliverAnswer.Skipped("no_account")));
        }
        SendingAccount sender = prospects.lockAccount(account.get());
        prospects.lockCampaignAndPerson(before.campaignId(), before.prospectId());
        DeliverySubject subject = prospects.findSubject(delivery.prospect()).orElse(before);
        Progress progress = new Progress(handle, subject, sequence.skeleton(), now);
        Optional<LedgerRow> stored = handle.attach(LedgerDao.class).findRow(subject.id(), step.id());
        if (stored.isPresent()) {
            Optional<DeliverAnswer> settled = settled(stored.get(), progress);
            if (settled.isPresent()) {
                return new Claim.Answered(settled.get());
            }
        } else {
            handle.attach(LedgerDao.class).skipOtherSteps(subject.id(), step.id(), "another_step");
        }
        LedgerRow row = stored.orElseGet(() -> newRow(subject, step, sender, delivery));
        return rules.apply(
                new ClaimRules.Question(handle, delivery, subject, sender, step.kind(), sequence, row, progress, now));
    }

    /** What a row answers that is not waiting for its slot. */
    private Optional<DeliverAnswer> settled(LedgerRow row, Progress progress) {
        MessageStatus status = row.status();
        return switch (status) {
            case SCHEDULED, HELD -> Optional.empty();
            case SENT -> Optional.of(progress.sent(row, Objects.requireNonNull(row.sentAt())));
            case SKIPPED ->
                Optional.of(progress.goOn(row.stepId(), new DeliverAnswer.Skipped(String.valueOf(row.reason()))));
            case REFUSED ->
                Optional.of(progress.goOn(row.stepId(), new DeliverAnswer.Refused(Refusals.outcome(row.reason()))));
            case INTENT, UNCONFIRMED ->
                Optional.of(new DeliverAnswer.Unconfirmed(
                        Objects.requireNonNull(row.writeUntil()).plus(times.untilSettled())));
        };
    }

    private LedgerRow newRow(DeliverySubject subject, Node.Send step, SendingAccount sender, Delivery delivery) {
        Instant due =
                delivery.delay() == null ? delivery.since() : delivery.since().plus(delivery.delay());
        return new LedgerRow(
                new MessageId(ids.next()),
                subject.workspaceId(),
                subject.campaignId(),
                subject.id(),
                subject.prospectId(),
                subject.sequenceId(),
                step.id(),
                sender.id(),
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
