package dev.overture.activities.delivery;

import dev.overture.model.ids.AccountId;
import dev.overture.model.sending.MessageStatus;
import dev.overture.providers.OutboundMessage;
import dev.overture.providers.SentReader;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.delivery.Correspondence;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.workflows.prospect.DeliverAnswer;
import dev.overture.workflows.prospect.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Settles claims of which nobody knows what became of them: looks, never sends. */
final class ConfirmDesk {

    private static final Duration UNDECIDED_FOR_TOO_LONG = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final SentReader sent;
    private final ResultDesk results;
    private final DeliveryTimes times;
    private final TimeOrderedIds ids;

    ConfirmDesk(Jdbi jdbi, SentReader sent, ResultDesk results, DeliveryTimes times, TimeOrderedIds ids) {
        this.jdbi = jdbi;
        this.sent = sent;
        this.results = results;
        this.times = times;
        this.ids = ids;
    }

    /** Empty where the row needs no confirmation: to be delivered as any other. */
    Optional<DeliverAnswer> confirm(Delivery delivery, Instant now) {
        Optional<Claim.Granted> doubtful = jdbi.withHandle(handle -> handle.attach(LedgerDao.class)
                .findRow(delivery.prospect(), delivery.step())
                .filter(row -> row.status() == MessageStatus.INTENT || row.status() == MessageStatus.UNCONFIRMED)
                .map(row -> claim(handle.attach(DeliveryDao.class), handle.attach(LedgerDao.class), row)));
        return doubtful.map(claim -> look(claim, now));
    }

    private static Claim.Granted claim(DeliveryDao prospects, LedgerDao ledger, LedgerRow row) {
        DeliverySubject subject =
                prospects.findSubject(row.campaignProspectId()).orElseThrow();
        AccountId account = row.accountId();
        return new Claim.Granted(
                subject,
                row,
                Objects.requireNonNull(row.attemptToken()),
                Objects.requireNonNull(row.writeUntil()),
                Outbound.of(
                        row,
                        subject,
                        prospects.findAccount(account).vendorAccountId(),
                        OutboundMessage.Tracking.NONE,
                        null,
                        new Correspondence(ledger.listSent(subject.id()))));
    }

    private DeliverAnswer look(Claim.Granted claim, Instant now) {
        Instant settled = claim.writeUntil().plus(times.untilSettled());
        if (claim.row().status() == MessageStatus.INTENT && now.isBefore(settled)) {
            return new DeliverAnswer.Unconfirmed(settled);
        }
        Instant claimedAt = Objects.requireNonNull(claim.row().claimedAt());
        SentReader.Sighting sighting = sent.lookFor(claim.message(), claimedAt);
        if (sighting instanceof SentReader.Sighting.Seen seen) {
            return results.found(claim, seen.accepted(), now);
        }
        if (sighting instanceof SentReader.Sighting.Absent) {
            return absent(claim, now);
        }
        return now.isAfter(claimedAt.plus(UNDECIDED_FOR_TOO_LONG))
                ? review(claim, "cannot_be_confirmed", now)
                : new DeliverAnswer.Unconfirmed(now.plus(times.visibilityDelay()));
    }

    /** Absent needs two looks one visibility delay apart; then it may go out once more, ever. */
    private DeliverAnswer absent(Claim.Granted claim, Instant now) {
        Instant first = claim.row().firstAbsentAt();
        if (first == null) {
            return save(
                    claim, claim.row().absent(now), new DeliverAnswer.Unconfirmed(now.plus(times.visibilityDelay())));
        }
        if (now.isBefore(first.plus(times.visibilityDelay()))) {
            return new DeliverAnswer.Unconfirmed(first.plus(times.visibilityDelay()));
        }
        if (claim.row().resends() > 0) {
            return review(claim, "lost_twice", now);
        }
        return save(claim, claim.row().returnedToASlot(now), new DeliverAnswer.Scheduled(now));
    }

    private DeliverAnswer review(Claim.Granted claim, String reason, Instant now) {
        LedgerRow row = claim.row();
        return jdbi.inTransaction(handle -> {
            DeliveryDao prospects = handle.attach(DeliveryDao.class);
            prospects.lockCampaignAndPerson(row.campaignId(), row.prospectId());
            UUID hold = ids.next();
            prospects.holdProspect(hold, row.workspaceId(), row.campaignProspectId(), reason, "overture", now);
            prospects.needsReview(row.campaignProspectId(), reason);
            int revision = prospects.nextHoldRevision(row.campaignProspectId());
            return new DeliverAnswer.Held(reason, revision);
        });
    }

    /** Stores what a look showed; a prospect that ended meanwhile gets nothing more. */
    private DeliverAnswer save(Claim.Granted claim, LedgerRow changed, DeliverAnswer answer) {
        return jdbi.inTransaction(handle -> {
            DeliveryDao prospects = handle.attach(DeliveryDao.class);
            prospects.lockCampaignAndPerson(
                    claim.row().campaignId(), claim.row().prospectId());
            DeliverySubject subject =
                    prospects.findSubject(claim.subject().id()).orElse(claim.subject());
            boolean stopped = changed.status() == MessageStatus.SCHEDULED
                    && !subject.status().live();
            LedgerRow row = stopped ? claim.row().skipped(subject.status().code()) : changed;
            handle.attach(LedgerDao.class).saveClaimed(row, claim.token());
            return stopped ? new DeliverAnswer.Over(subject.status().code()) : answer;
        });
    }
}
