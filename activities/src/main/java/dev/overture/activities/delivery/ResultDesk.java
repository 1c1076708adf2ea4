package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.Refusal;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.model.sequence.OnFailure;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.workflows.prospect.DeliverAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of a claim, only where the claim is still ours. */
final class ResultDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ResultDesk.class);
    private static final Duration AFTER_NOTHING_LEFT = Duration.ofSeconds(10);
    private static final Duration AFTER_OUR_KEY_WAS_REFUSED = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final PublishedSequences sequences;
    private final Acceptances acceptances;
    private final DeliveryTimes times;
    private final TimeOrderedIds ids;
    private final AccountSafety safety;
    private final QuickResult quick;

    ResultDesk(
            Jdbi jdbi,
            PublishedSequences sequences,
            Acceptances acceptances,
            DeliveryTimes times,
            AccountSafety safety,
            TimeOrderedIds ids) {
        this.jdbi = jdbi;
        this.sequences = sequences;
        this.acceptances = acceptances;
        this.times = times;
        this.ids = ids;
        this.safety = safety;
        this.quick = new QuickResult(jdbi, sequences);
    }

    DeliverAnswer record(Claim.Granted claim, WriteOutcome outcome, Instant now) {
        if (outcome instanceof WriteOutcome.Accepted accepted) {
            // First, and apart: behind the result it could be lost, and within it would lock the account out of turn.
            jdbi.useHandle(
                    handle -> AccountSafety.warned(handle, claim.row().accountId(), accepted.usagePercent(), now));
            Optional<DeliverAnswer> recorded = quick.record(claim, accepted, now);
            if (recorded.isPresent()) {
                return recorded.get();
            }
        }
        DeliverAnswer answer = jdbi.inTransaction(handle -> record(new Claimed(handle, claim, now), outcome));
        if (answer instanceof DeliverAnswer.Refused refused
                && refused.outcome() == DeliverAnswer.Outcome.ALREADY_CONNECTED) {
            acceptances.record(claim.subject(), claim.row().accountId(), now);
        }
        return answer;
    }

    /** A claim with the transaction in which its result is written. */
    private final class Claimed {

        private final Handle handle;
        private final LedgerRow row;
        private final UUID token;
        private final Instant now;
        private final DeliverySubject subject;
        private final PublishedSequence sequence;
        private final Progress progress;

        private Claimed(Handle handle, Claim.Granted claim, Instant now) {
            this.handle = handle;
            this.row = claim.row();
            this.token = claim.token();
            this.now = now;
            prospects().lockCampaignAndPerson(row.campaignId(), row.prospectId());
            this.subject = prospects().findSubject(row.campaignProspectId()).orElse(claim.subject());
            this.sequence = sequences.get(handle, subject.sequenceId());
            this.progress = new Progress(handle, subject, sequence.skeleton(), now);
        }

        private DeliveryDao prospects() {
            return handle.attach(DeliveryDao.class);
        }

        private LedgerDao ledger() {
            return handle.attach(LedgerDao.class);
        }

        private boolean save(LedgerRow changed) {
            return ledger().saveClaimed(changed, token) == 1;
        }
    }

    private DeliverAnswer record(Claimed claimed, WriteOutcome outcome) {
        if (outcome instanceof WriteOutcome.Accepted accepted) {
            return accepted(claimed, accepted);
        }
        if (outcome instanceof WriteOutcome.NotSent) {
            return backToASlot(claimed, claimed.now.plus(AFTER_NOTHING_LEFT));
        }
        if (outcome instanceof WriteOutcome.Refused refused) {
            return refused(claimed, refused);
        }
        return uncertain(claimed, (WriteOutcome.Uncertain) outcome);
    }

    /** Also used when a look found the message. */
    DeliverAnswer found(Claim.Granted claim, WriteOutcome.Accepted accepted, Instant now) {
        return jdbi.inTransaction(handle -> accepted(new Claimed(handle, claim, now), accepted));
    }

    private DeliverAnswer accepted(Claimed claimed, WriteOutcome.Accepted accepted) {
        LedgerRow sent = claimed.row.sent(Objects.requireNonNullElse(claimed.row.claimedAt(), claimed.now), accepted);
        if (claimed.save(sent)) {
            return claimed.progress.sent(sent, claimed.now);
        }
        claimed.ledger()
                .fillIds(
                        sent.id(),
                        claimed.token,
                        accepted.providerMessageId(),
                        accepted.chatId(),
                        accepted.trackingId());
        return overtaken(claimed);
    }

    /** Somebody else settled the row meanwhile: an echo, an answer, a look; or, against all rules, another claim. */
    private DeliverAnswer overtaken(Claimed claimed) {
        LedgerRow stored = claimed.ledger()
                .findRow(claimed.row.campaignProspectId(), claimed.row.stepId())
                .orElse(claimed.row);
        if (!claimed.token.equals(stored.attemptToken())) {
            LOG.error("incident: the claim of message {} was replaced while it was being written", stored.id());
        }
        return stored.sentAt() == null
                ? new DeliverAnswer.Unconfirmed(claimed.now.plus(times.visibilityDelay()))
                : claimed.progress.sent(stored, stored.sentAt());
    }

    private DeliverAnswer backToASlot(Claimed claimed, Instant slot) {
        if (!claimed.save(claimed.row.scheduled(slot, true))) {
            return overtaken(claimed);
        }
        claimed.prospects().recordWaiting(claimed.subject.id(), claimed.row.stepId(), slot, "vendor_not_reached");
        return new DeliverAnswer.Scheduled(slot);
    }

    private DeliverAnswer uncertain(Claimed claimed, WriteOutcome.Uncertain outcome) {
        LOG.warn("message {} is unconfirmed: {}", claimed.row.id(), outcome.detail());
        if (outcome.mayBeALimit()) {
            safety.refused(claimed.handle, claimed.row, Refusal.THROTTLED, null, null, claimed.now);
        }
        return claimed.save(claimed.row.unconfirmed(outcome.detail()))
                ? new DeliverAnswer.Unconfirmed(claimed.now.plus(times.visibilityDelay()))
                : overtaken(claimed);
    }

    private DeliverAnswer refused(Claimed claimed, WriteOutcome.Refused refused) {
        LOG.info("message {} was refused: {}", claimed.row.id(), refused.detail());
        return switch (refused.refusal()) {
            case ALREADY_CONNECTED, ALREADY_INVITED, NOT_CONNECTED, INMAIL_NOT_ALLOWED ->
                aboutThePerson(claimed, refused.refusal());
            case UNREACHABLE -> unreachable(claimed);
            case ALREADY_DONE, UNAVAILABLE -> uncertain(claimed, new WriteOutcome.Uncertain(refused.detail()));
            case BAD_CONTENT, UNKNOWN -> review(claimed, refused.detail());
            case OUR_CREDENTIALS -> {
                LOG.error("the vendor refused our own key: nothing can be sent");
                yield backToASlot(claimed, claimed.now.plus(AFTER_OUR_KEY_WAS_REFUSED));
            }
            case LIMIT_REACHED, THROTTLED, NO_CREDITS, ACCOUNT_DISCONNECTED, ACCOUNT_RESTRICTED, ACCOUNT_NOT_ABLE ->
                aboutTheAccount(claimed, refused);
        };
    }

    private DeliverAnswer aboutThePerson(Claimed claimed, Refusal refusal) {
        if (holdsOnFailure(claimed, refusal)) {
            return review(claimed, Refusals.code(refusal));
        }
        if (!claimed.save(claimed.row.refused(Refusals.code(refusal)))) {
            return overtaken(claimed);
        }
        if (refusal == Refusal.ALREADY_INVITED) {
            CampaignProspectStatus status = claimed.subject.status();
            claimed.prospects()
                    .recordContact(
                            claimed.subject.id(), status, status.after(MessageKind.INVITATION), claimed.now, null);
        }
        return claimed.progress.goOn(
                claimed.row.stepId(), new DeliverAnswer.Refused(Refusals.outcome(Refusals.code(refusal))));
    }

    /** Who cannot be invited cannot accept: the sequence cannot go on. Other channels may still reach them. */
    private DeliverAnswer unreachable(Claimed claimed) {
        if (claimed.row.kind() != MessageKind.INVITATION || holdsOnFailure(claimed, Refusal.UNREACHABLE)) {
            return aboutThePerson(claimed, Refusal.UNREACHABLE);
        }
        String reason = Refusals.code(Refusal.UNREACHABLE);
        if (!claimed.save(claimed.row.refused(reason))) {
            return overtaken(claimed);
        }
        claimed.progress.end(CampaignProspectStatus.FAILED, reason, reason);
        return new DeliverAnswer.Over(reason);
    }

    /** An invitation that is needless is no failure. */
    private boolean holdsOnFailure(Claimed claimed, Refusal refusal) {
        return refusal != Refusal.ALREADY_CONNECTED
                && refusal != Refusal.ALREADY_INVITED
                && claimed.sequence.rulesOf(claimed.row.stepId()).onFailure() == OnFailure.HOLD;
    }

    private DeliverAnswer review(Claimed claimed, String detail) {
        String reason = "refused: " + detail;
        claimed.prospects()
                .holdProspect(
                        ids.next(), claimed.row.workspaceId(), claimed.subject.id(), reason, "overture", claimed.now);
        claimed.prospects().needsReview(claimed.subject.id(), reason);
        return hold(claimed, reason);
    }

    private DeliverAnswer aboutTheAccount(Claimed claimed, WriteOutcome.Refused refused) {
        Refusal refusal = refused.refusal();
        if (refusal == Refusal.LIMIT_REACHED && safety.onlyThisPersonIsRefused(claimed.handle, claimed.row)) {
            return aboutThePerson(claimed, Refusal.ALREADY_INVITED);
        }
        MessageKind kind = refusal == Refusal.THROTTLED ? null : claimed.row.kind();
        return safety.refused(claimed.handle, claimed.row, refusal, kind, refused.retryAfter(), claimed.now)
                .map(until -> backToASlot(claimed, until))
                .orElseGet(() -> hold(claimed, Refusals.code(refusal)));
    }

    private static DeliverAnswer hold(Claimed claimed, String reason) {
        int revision = claimed.prospects().nextHoldRevision(claimed.subject.id());
        claimed.save(claimed.row.held(reason, revision));
        claimed.prospects().recordWaiting(claimed.subject.id(), claimed.row.stepId(), null, reason);
        return new DeliverAnswer.Held(reason, revision);
    }
}
