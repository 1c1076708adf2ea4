package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.sequence.Node;
import dev.overture.providers.ProfileReader;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.OpenHold;
import dev.overture.workflows.prospect.ExpireAnswer;
import dev.overture.workflows.prospect.Expiry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Decides what the end of a wait means: the record first, then one look at the vendor. */
final class ExpiryDesk {

    private final Jdbi jdbi;
    private final PublishedSequences sequences;
    private final ProfileReader profiles;
    private final Acceptances acceptances;

    ExpiryDesk(Jdbi jdbi, PublishedSequences sequences, ProfileReader profiles, Acceptances acceptances) {
        this.jdbi = jdbi;
        this.sequences = sequences;
        this.profiles = profiles;
        this.acceptances = acceptances;
    }

    ExpireAnswer expire(Expiry expiry, Instant now) {
        Optional<ExpireAnswer> recorded = jdbi.inTransaction(handle -> byTheRecord(handle, expiry, now));
        if (recorded.isPresent()) {
            return recorded.get();
        }
        DeliverySubject subject = jdbi.withExtension(
                DeliveryDao.class, dao -> dao.findSubject(expiry.prospect()).orElseThrow());
        if (connected(subject)) {
            acceptances.record(subject, Objects.requireNonNull(subject.linkedinAccountId()), now);
            return new ExpireAnswer.Happened();
        }
        return jdbi.inTransaction(handle -> otherwise(handle, expiry, now));
    }

    private Optional<ExpireAnswer> byTheRecord(Handle handle, Expiry expiry, Instant now) {
        DeliveryDao prospects = handle.attach(DeliveryDao.class);
        Optional<DeliverySubject> found = prospects.findSubject(expiry.prospect());
        if (found.isEmpty()) {
            return Optional.of(new ExpireAnswer.Over("erased"));
        }
        DeliverySubject subject = found.get();
        if (!subject.status().live()) {
            return Optional.of(new ExpireAnswer.Over(reason(subject)));
        }
        if (subject.connectedAt() != null) {
            return Optional.of(new ExpireAnswer.Happened());
        }
        AccountId account = subject.linkedinAccountId();
        List<OpenHold> holds = prospects.listOpenHolds(account, subject.campaignId(), subject.id(), null, now);
        if (!holds.isEmpty() || subject.campaignStatus() != CampaignStatus.ACTIVE) {
            return Optional.of(held(prospects, subject, holds));
        }
        Node.WaitFor wait = wait(handle, subject, expiry);
        Instant until = expiry.since()
                .plus(wait.within())
                .plus(Pauses.total(prospects.listPauses(subject.campaignId(), subject.id(), expiry.since(), now)));
        return now.isBefore(until) ? Optional.of(new ExpireAnswer.Extended(until)) : Optional.empty();
    }

    private static ExpireAnswer held(DeliveryDao prospects, DeliverySubject subject, List<OpenHold> holds) {
        Optional<Instant> end =
                holds.stream().map(OpenHold::untilAt).filter(Objects::nonNull).max(Instant::compareTo);
        boolean endless = holds.isEmpty() || holds.stream().anyMatch(hold -> hold.untilAt() == null);
        if (!endless && end.isPresent()) {
            return new ExpireAnswer.Extended(end.get());
        }
        String reason = holds.isEmpty()
                ? "campaign_" + subject.campaignStatus().code()
                : holds.get(0).reason();
        return new ExpireAnswer.Held(reason, prospects.holdWait(subject.id()));
    }

    private boolean connected(DeliverySubject subject) {
        String recipient = subject.recipientProviderId();
        AccountId account = subject.linkedinAccountId();
        if (recipient == null || account == null) {
            return false;
        }
        String vendorAccount = jdbi.withExtension(
                DeliveryDao.class, dao -> dao.findAccount(account).vendorAccountId());
        ProfileReader.ProfileLookup lookup = profiles.lookup(vendorAccount, recipient);
        if (lookup instanceof ProfileReader.ProfileLookup.Failed failed) {
            throw new VendorNotReadableException(failed.detail());
        }
        return lookup instanceof ProfileReader.ProfileLookup.Found found
                && found.profile().connected();
    }

    private ExpireAnswer otherwise(Handle handle, Expiry expiry, Instant now) {
        DeliveryDao prospects = handle.attach(DeliveryDao.class);
        DeliverySubject unlocked = prospects.findSubject(expiry.prospect()).orElseThrow();
        prospects.lockCampaignAndPerson(unlocked.campaignId(), unlocked.prospectId());
        DeliverySubject subject = prospects.findSubject(expiry.prospect()).orElse(unlocked);
        if (!subject.status().live()) {
            return new ExpireAnswer.Over(reason(subject));
        }
        if (subject.connectedAt() != null) {
            return new ExpireAnswer.Happened();
        }
        Node.WaitFor wait = wait(handle, subject, expiry);
        Progress progress = new Progress(
                handle, subject, sequences.get(handle, subject.sequenceId()).skeleton(), now);
        return progress.arriveAt(wait.otherwise())
                .<ExpireAnswer>map(ExpireAnswer.Over::new)
                .orElseGet(ExpireAnswer.Expired::new);
    }

    private Node.WaitFor wait(Handle handle, DeliverySubject subject, Expiry expiry) {
        return (Node.WaitFor)
                sequences.get(handle, subject.sequenceId()).skeleton().node(expiry.step());
    }

    private static String reason(DeliverySubject subject) {
        return subject.statusReason() == null ? subject.status().code() : subject.statusReason();
    }
}
