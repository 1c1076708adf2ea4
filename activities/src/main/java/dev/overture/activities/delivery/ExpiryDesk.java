package dev.overture.activities.delivery;

import dev.overture.model.ids.AccountId;
import dev.overture.model.prospects.LinkedInUrl;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Node;
import dev.overture.providers.ProfileReader;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.TraitsDao;
import dev.overture.workflows.prospect.ExpireAnswer;
import dev.overture.workflows.prospect.Expiry;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Decides what the end of a wait means: the record first, then, for an acceptance, one look at the vendor. */
final class ExpiryDesk {

    private final Jdbi jdbi;
    private final PublishedSequences sequences;
    private final ProfileReader profiles;
    private final ReadBudget reads;
    private final Acceptances acceptances;

    ExpiryDesk(
            Jdbi jdbi,
            PublishedSequences sequences,
            ProfileReader profiles,
            ReadBudget reads,
            Acceptances acceptances) {
        this.jdbi = jdbi;
        this.sequences = sequences;
        this.profiles = profiles;
        this.reads = reads;
        this.acceptances = acceptances;
    }

    ExpireAnswer expire(Expiry expiry, Instant now) {
        Optional<ExpireAnswer> recorded = jdbi.inTransaction(handle -> byTheRecord(handle, expiry, now));
        if (recorded.isPresent()) {
            return recorded.get();
        }
        DeliverySubject subject = jdbi.withExtension(
                DeliveryDao.class, dao -> dao.findSubject(expiry.prospect()).orElseThrow());
        boolean looks = jdbi.withHandle(handle -> wait(handle, subject, expiry).event() == Awaited.CONNECTION_ACCEPTED);
        AccountId account = subject.linkedinAccountId();
        if (looks && account != null && profile(subject) != null) {
            Optional<Instant> noViewsUntil = reads.takeNeeded(account, "expiry", now);
            if (noViewsUntil.isPresent()) {
                return new ExpireAnswer.Extended(noViewsUntil.get());
            }
        }
        if (looks && connected(subject)) {
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
        Standing standing = new Standing(prospects, subject, now);
        Optional<ExpireAnswer> over = standing.over();
        if (over.isPresent()) {
            return over;
        }
        Node.WaitFor wait = wait(handle, subject, expiry);
        if (happened(handle, subject, wait)) {
            return Optional.of(new ExpireAnswer.Happened());
        }
        boolean looks = wait.event() == Awaited.CONNECTION_ACCEPTED;
        Optional<ExpireAnswer> held = standing.held(looks ? subject.linkedinAccountId() : null);
        if (held.isPresent()) {
            return held;
        }
        Instant until = standing.end(expiry.since(), wait.within());
        boolean early = now.isBefore(until) && (!looks || mayStillAccept(handle, subject));
        return early ? Optional.of(new ExpireAnswer.Extended(until)) : Optional.empty();
    }

    private static boolean happened(Handle handle, DeliverySubject subject, Node.WaitFor wait) {
        return wait.event() == Awaited.CONNECTION_ACCEPTED
                ? subject.connectedAt() != null
                : handle.attach(TraitsDao.class)
                        .happened(subject.id(), wait.event().fact());
    }

    /** Who has no invitation, of ours or of earlier, has nothing to accept. */
    private static boolean mayStillAccept(Handle handle, DeliverySubject subject) {
        return handle.attach(LedgerDao.class).mayBeInvited(subject.id());
    }

    /** Of whom an older system invited, the provider id may not be known; a slug finds the profile as well. */
    private static @Nullable String profile(DeliverySubject subject) {
        String providerId = subject.recipientProviderId();
        return providerId != null
                ? providerId
                : Optional.ofNullable(subject.linkedinProfileUrl())
                        .flatMap(LinkedInUrl::parse)
                        .map(LinkedInUrl::identifier)
                        .orElse(null);
    }

    private boolean connected(DeliverySubject subject) {
        String recipient = profile(subject);
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
        Optional<ExpireAnswer> over = new Standing(prospects, subject, now).over();
        if (over.isPresent()) {
            return over.get();
        }
        Node.WaitFor wait = wait(handle, subject, expiry);
        if (happened(handle, subject, wait)) {
            return new ExpireAnswer.Happened();
        }
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
}
