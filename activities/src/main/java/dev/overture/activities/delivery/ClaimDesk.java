package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.MessageStatus;
import dev.overture.model.sequence.Node;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.adoption.AdoptedMessage;
import dev.overture.schema.delivery.Assignment;
import dev.overture.schema.delivery.ClaimReader;
import dev.overture.schema.delivery.ClaimSnapshot;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.workflows.prospect.DeliverAnswer;
import dev.overture.workflows.prospect.Delivery;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Decides, in one transaction, whether a message may be written now. Locks the account, then campaign and person: a pause,
 * a stop or an answer recorded meanwhile either sees the claim or is seen by it.
 */
final class ClaimDesk {

    private static final int ATTEMPTS = 5;
    private static final Claim ERASED = new Claim.Answered(new DeliverAnswer.Over("erased"));

    private final Jdbi jdbi;
    private final PublishedSequences sequences;
    private final ClaimRules rules;
    private final VerdictDesk verdicts;
    private final DeliveryTimes times;
    private final TimeOrderedIds ids;

    ClaimDesk(
            Jdbi jdbi,
            PublishedSequences sequences,
            ClaimRules rules,
            VerdictDesk verdicts,
            DeliveryTimes times,
            TimeOrderedIds ids) {
        this.jdbi = jdbi;
        this.sequences = sequences;
        this.rules = rules;
        this.verdicts = verdicts;
        this.times = times;
        this.ids = ids;
    }

    Claim claim(Delivery delivery, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Claim> claim = jdbi.inTransaction(handle -> decide(handle, delivery, now));
            if (claim.isPresent()) {
                return claim.get();
            }
        }
        throw new IllegalStateException("the accounts or the sequence of the prospect change all the time");
    }

    /** Empty where the account that was locked is not the one that is to send any more. */
    private Optional<Claim> decide(Handle handle, Delivery delivery, Instant now) {
        Optional<Assignment> found = ClaimReader.find(handle, delivery.prospect());
        if (found.isEmpty()) {
            return Optional.of(ERASED);
        }
        Assignment unlocked = found.get();
        PublishedSequence sequence = sequences.get(handle, unlocked.sequenceId());
        Node.Send step = (Node.Send) sequence.skeleton().node(delivery.step());
        Optional<AccountId> account = unlocked.account(step.kind().channel());
        if (account.isEmpty()) {
            return Optional.of(withoutAccount(handle, delivery, sequence, step, now));
        }
        Optional<ClaimSnapshot> seen = ClaimReader.lockAndRead(
                handle,
                new ClaimReader.Wanted(
                        unlocked,
                        account.get(),
                        step.id(),
                        step.kind(),
                        delivery.since(),
                        now.minus(Slots.LONGEST_WINDOW),
                        now));
        if (seen.isEmpty()) {
            return Optional.of(ERASED);
        }
        DeliverySubject subject = seen.get().subject();
        return subject.sequenceId().equals(unlocked.sequenceId())
                        && subject.account(step.kind().channel()).equals(account)
                ? Optional.of(decide(handle, delivery, seen.get(), sequence, step, now))
                : Optional.empty();
    }

    private static Claim withoutAccount(
            Handle handle, Delivery delivery, PublishedSequence sequence, Node.Send step, Instant now) {
        return handle.attach(DeliveryDao.class)
                .findSubject(delivery.prospect())
                .map(subject -> new Progress(handle, subject, sequence.skeleton(), now))
                .<Claim>map(progress ->
                        new Claim.Answered(progress.goOn(step.id(), new DeliverAnswer.Skipped("no_account"))))
                .orElse(ERASED);
    }

    private Claim decide(
            Handle handle,
            Delivery delivery,
            ClaimSnapshot seen,
            PublishedSequence sequence,
            Node.Send step,
            Instant now) {
        Optional<DeliverAnswer> settled = seen.row()
                .filter(row -> row.status().claimed() || row.status().isFinal())
                .flatMap(row -> leftToAHuman(handle, row, seen.subject())
                        .or(() -> settled(row, new Progress(handle, seen.subject(), sequence.skeleton(), now))));
        if (settled.isPresent()) {
            return new Claim.Answered(settled.get());
        }
        LedgerRow row = seen.row().orElseGet(() -> FirstRow.of(new MessageId(ids.next()), seen, step, delivery));
        ClaimQuestion.Noted noted = (since, limit) ->
                handle.attach(LedgerDao.class).listNoted(seen.sender().id(), since, limit);
        ClaimQuestion question = new ClaimQuestion(delivery, seen, sequence, row, noted, now);
        return verdicts.carryOut(rules.judge(question), question, handle);
    }

    /** What an older system may have sent is nothing to look for: a human says what became of it. */
    private static Optional<DeliverAnswer> leftToAHuman(Handle handle, LedgerRow row, DeliverySubject subject) {
        boolean left = row.status() == MessageStatus.UNCONFIRMED
                && subject.status() == CampaignProspectStatus.NEEDS_REVIEW
                && AdoptedMessage.MAY_HAVE_BEEN_SENT.equals(row.reason());
        return left
                ? Optional.of(new DeliverAnswer.Held(
                        AdoptedMessage.MAY_HAVE_BEEN_SENT,
                        handle.attach(DeliveryDao.class).nextHoldRevision(subject.id())))
                : Optional.empty();
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
}
