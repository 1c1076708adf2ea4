package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.prospects.LinkedInUrl;
import dev.overture.model.prospects.NameMatch;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.Refusal;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.ProfileReader.Profile;
import dev.overture.providers.ProfileReader.ProfileLookup;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.workflows.prospect.DeliverAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Finds out, shortly before the first contact, by which id the acting account knows the person; holds who is not them. */
final class RecipientDesk {

    private static final Duration UNTIL_READ = Duration.ofMinutes(2);

    private final Jdbi jdbi;
    private final PublishedSequences sequences;
    private final ProfileReader profiles;
    private final ReadBudget reads;
    private final Acceptances acceptances;
    private final TimeOrderedIds ids;
    private final AccountSafety safety;

    RecipientDesk(
            Jdbi jdbi,
            PublishedSequences sequences,
            ProfileReader profiles,
            ReadBudget reads,
            Acceptances acceptances,
            AccountSafety safety,
            TimeOrderedIds ids) {
        this.jdbi = jdbi;
        this.sequences = sequences;
        this.profiles = profiles;
        this.reads = reads;
        this.acceptances = acceptances;
        this.ids = ids;
        this.safety = safety;
    }

    /** Empty once the recipient is stored: the claim can be asked for again. */
    Optional<DeliverAnswer> find(Claim.RecipientUnknown unknown, Instant now) {
        DeliverySubject subject = unknown.subject();
        Optional<LinkedInUrl> url =
                Optional.ofNullable(subject.linkedinProfileUrl()).flatMap(LinkedInUrl::parse);
        if (url.isEmpty()) {
            return Optional.of(inTransaction(unknown, now, this::unreachable));
        }
        Optional<Instant> noViewsUntil = reads.takeNeeded(unknown.row().accountId(), "recipient", now);
        if (noViewsUntil.isPresent()) {
            return Optional.of(inTransaction(
                    unknown, now, step -> step.progress().schedule(step.row(), noViewsUntil.get(), true)));
        }
        ProfileLookup lookup =
                profiles.lookup(unknown.vendorAccountId(), url.get().identifier());
        if (lookup instanceof ProfileLookup.Found found) {
            return found(unknown, url.get(), found.profile(), now);
        }
        if (lookup instanceof ProfileLookup.Nobody) {
            return Optional.of(inTransaction(unknown, now, this::unreachable));
        }
        ProfileLookup.Failed failed = (ProfileLookup.Failed) lookup;
        if (failed.refusal().scope() != Refusal.Scope.ACCOUNT) {
            throw new VendorNotReadableException(failed.detail());
        }
        return Optional.of(inTransaction(unknown, now, step -> accountRefused(step, failed.refusal())));
    }

    private Optional<DeliverAnswer> found(
            Claim.RecipientUnknown unknown, LinkedInUrl url, Profile profile, Instant now) {
        DeliverySubject subject = unknown.subject();
        NameMatch.Verdict verdict = NameMatch.judge(
                new NameMatch.Wanted(url, subject.firstName(), subject.lastName()),
                new NameMatch.Found(profile.publicIdentifier(), profile.firstName(), profile.lastName()));
        if (verdict != NameMatch.Verdict.MATCH) {
            return Optional.of(inTransaction(unknown, now, step -> review(step, verdict.code())));
        }
        jdbi.useExtension(
                DeliveryDao.class,
                dao -> dao.recordRecipient(subject.id(), profile.providerId(), profile.publicIdentifier()));
        if (profile.connected()) {
            acceptances.record(subject, unknown.row().accountId(), now);
        }
        // Whom an older system wrote to may have answered before anybody here could know whose words those were.
        if (subject.contactedAt() != null && heardBefore(unknown, profile)) {
            return Optional.of(inTransaction(
                    unknown, now, step -> step.progress().schedule(step.row(), now.plus(UNTIL_READ), true)));
        }
        if (unknown.row().kind() != MessageKind.INVITATION) {
            return Optional.empty();
        }
        if (profile.connected()) {
            return Optional.of(inTransaction(unknown, now, step -> refused(step, Refusal.ALREADY_CONNECTED)));
        }
        return profile.invitation() == ProfileReader.Invitation.SENT_PENDING
                ? Optional.of(inTransaction(unknown, now, step -> refused(step, Refusal.ALREADY_INVITED)))
                : Optional.empty();
    }

    private boolean heardBefore(Claim.RecipientUnknown unknown, Profile profile) {
        return jdbi.withExtension(
                        DeliveryDao.class,
                        dao -> dao.readAgain(
                                unknown.subject().id(), unknown.row().accountId(), profile.providerId()))
                > 0;
    }

    /** A step that is decided by a look, without a claim; everything under the locks of a claim. */
    private record Undelivered(
            Handle handle,
            DeliveryDao prospects,
            LedgerDao ledger,
            DeliverySubject subject,
            LedgerRow row,
            Progress progress,
            Instant now) {}

    private interface Decision {
        DeliverAnswer decide(Undelivered step);
    }

    private DeliverAnswer inTransaction(Claim.RecipientUnknown unknown, Instant now, Decision decision) {
        return jdbi.inTransaction(handle -> decision.decide(locked(handle, unknown, now)));
    }

    private Undelivered locked(Handle handle, Claim.RecipientUnknown unknown, Instant now) {
        DeliveryDao prospects = handle.attach(DeliveryDao.class);
        LedgerRow row = unknown.row();
        prospects.lockAccount(row.accountId());
        prospects.lockCampaignAndPerson(row.campaignId(), row.prospectId());
        DeliverySubject subject =
                prospects.findSubject(row.campaignProspectId()).orElse(unknown.subject());
        Progress progress = new Progress(
                handle, subject, sequences.get(handle, subject.sequenceId()).skeleton(), now);
        return new Undelivered(handle, prospects, handle.attach(LedgerDao.class), subject, row, progress, now);
    }

    private DeliverAnswer unreachable(Undelivered step) {
        if (step.row().kind() != MessageKind.INVITATION) {
            return refused(step, Refusal.UNREACHABLE);
        }
        String reason = Refusals.code(Refusal.UNREACHABLE);
        step.ledger().saveUnclaimed(step.row().refused(reason));
        step.progress().end(CampaignProspectStatus.FAILED, reason, reason);
        return new DeliverAnswer.Over(reason);
    }

    private DeliverAnswer refused(Undelivered step, Refusal refusal) {
        step.ledger().saveUnclaimed(step.row().refused(Refusals.code(refusal)));
        if (refusal == Refusal.ALREADY_INVITED) {
            CampaignProspectStatus status = step.subject().status();
            step.prospects()
                    .recordContact(step.subject().id(), status, status.after(MessageKind.INVITATION), step.now(), null);
        }
        return step.progress()
                .goOn(step.row().stepId(), new DeliverAnswer.Refused(Refusals.outcome(Refusals.code(refusal))));
    }

    private DeliverAnswer review(Undelivered step, String mismatch) {
        String reason = "wrong_person: " + mismatch;
        step.prospects()
                .holdProspect(
                        ids.next(), step.row().workspaceId(), step.subject().id(), reason, "overture", step.now());
        step.prospects().needsReview(step.subject().id(), reason);
        return step.progress().hold(step.row(), reason);
    }

    private DeliverAnswer accountRefused(Undelivered step, Refusal refusal) {
        Optional<Instant> until = safety.refused(step.handle(), step.row(), refusal, null, null, step.now());
        return until.isEmpty()
                ? step.progress().hold(step.row(), Refusals.code(refusal))
                : step.progress().schedule(step.row(), until.get(), true);
    }
}
