package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Condition;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.schema.delivery.OpenHold;
import dev.overture.schema.delivery.SendingAccount;
import dev.overture.workflows.prospect.DeliverAnswer;
import dev.overture.workflows.prospect.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rules that stand between a step and its claim, in the order in which they are asked. */
final class ClaimRules {

    private final Slots slots;
    private final Composer composer;
    private final DeliveryTimes times;
    private final TimeOrderedIds ids;

    ClaimRules(Slots slots, Composer composer, DeliveryTimes times, TimeOrderedIds ids) {
        this.slots = slots;
        this.composer = composer;
        this.times = times;
        this.ids = ids;
    }

    /** Everything that the rules look at, read under the locks. */
    record Question(
            Handle handle,
            Delivery delivery,
            DeliverySubject subject,
            SendingAccount sender,
            MessageKind kind,
            PublishedSequence.Texts texts,
            LedgerRow row,
            Progress progress,
            Instant now) {

        DeliveryDao prospects() {
            return handle.attach(DeliveryDao.class);
        }

        LedgerDao ledger() {
            return handle.attach(LedgerDao.class);
        }
    }

    Claim apply(Question question) {
        if (!question.subject().status().live()) {
            return over(question);
        }
        Optional<String> skip = reasonToSkip(question);
        if (skip.isPresent()) {
            return skipped(question, skip.get());
        }
        List<OpenHold> holds = openHolds(question);
        Optional<OpenHold> endless =
                holds.stream().filter(hold -> hold.untilAt() == null).findFirst();
        if (endless.isPresent()) {
            return held(question, endless.get().reason());
        }
        if (question.subject().campaignStatus() != CampaignStatus.ACTIVE) {
            return held(
                    question, "campaign_" + question.subject().campaignStatus().code());
        }
        Content content = composer.compose(question.kind(), question.texts(), question.subject());
        if (content instanceof Content.NotReady fault) {
            return heldForReview(question, fault.reason());
        }
        Instant notBefore = holds.stream()
                .map(OpenHold::untilAt)
                .filter(Objects::nonNull)
                .reduce(question.now(), ClaimRules::later);
        Slots.Slot slot = slots.find(question, notBefore);
        if (slot.at() == null) {
            return held(question, "no_capacity");
        }
        if (slot.at().isAfter(question.now())) {
            return new Claim.Answered(question.progress().schedule(question.row(), slot.at(), slot.moved()));
        }
        return grant(question, (Content.Ready) content);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Claim over(Question question) {
        String reason = question.subject().statusReason();
        String status = question.subject().status().code();
        question.ledger().skipAll(question.subject().id(), status);
        return new Claim.Answered(new DeliverAnswer.Over(reason == null ? status : reason));
    }

    private static Claim skipped(Question question, String reason) {
        question.ledger().saveUnclaimed(question.row().skipped(reason));
        return new Claim.Answered(question.progress().goOn(question.row().stepId(), new DeliverAnswer.Skipped(reason)));
    }

    private static Claim held(Question question, String reason) {
        return new Claim.Answered(question.progress().hold(question.row(), reason));
    }

    private Claim heldForReview(Question question, String reason) {
        DeliverySubject subject = question.subject();
        question.prospects()
                .holdProspect(ids.next(), subject.workspaceId(), subject.id(), reason, "overture", question.now());
        question.prospects().needsReview(subject.id(), reason);
        return held(question, reason);
    }

    private static Optional<String> reasonToSkip(Question question) {
        DeliverySubject subject = question.subject();
        Condition skipIf = question.texts().skipIf();
        if (skipIf != null && holds(skipIf, subject)) {
            return Optional.of(skipIf.code());
        }
        if (subject.suppressed() && question.kind().speaks()) {
            return Optional.of("suppressed");
        }
        return switch (question.kind()) {
            case EMAIL -> reasonToSkipEmail(question, subject.emailAddress());
            case INVITATION -> noProfile(subject);
            case MESSAGE, INMAIL -> noProfile(subject).or(() -> notConnected(question));
            case WITHDRAWAL ->
                subject.connectedAt() == null
                        ? Optional.of("no_invitation").filter(reason -> subject.contactedAt() == null)
                        : Optional.of("already_connected");
            case WHATSAPP -> Optional.of("no_phone").filter(reason -> subject.phoneNumber() == null);
            case PROFILE_VIEW -> noProfile(subject);
        };
    }

    private static Optional<String> reasonToSkipEmail(Question question, @Nullable String address) {
        if (address == null) {
            return Optional.of("no_email");
        }
        return question.prospects().suppressed(question.subject().workspaceId(), address)
                ? Optional.of("suppressed")
                : Optional.empty();
    }

    private static Optional<String> noProfile(DeliverySubject subject) {
        return Optional.of("no_linkedin_profile").filter(reason -> subject.linkedinProfileUrl() == null);
    }

    /** Who was invited and did not accept cannot be written to; who was never invited may be connected already. */
    private static Optional<String> notConnected(Question question) {
        boolean invitedInVain = question.subject().connectedAt() == null
                && question.ledger().invited(question.subject().id());
        return Optional.of("not_connected").filter(reason -> invitedInVain);
    }

    private static boolean holds(Condition condition, DeliverySubject subject) {
        return switch (condition) {
            case HAS_EMAIL -> subject.emailAddress() != null;
            case NO_EMAIL -> subject.emailAddress() == null;
        };
    }

    private static List<OpenHold> openHolds(Question question) {
        return question.prospects()
                .listOpenHolds(
                        question.sender().id(),
                        question.subject().campaignId(),
                        question.subject().id(),
                        question.kind(),
                        question.now());
    }

    private Claim grant(Question question, Content.Ready content) {
        DeliverySubject subject = question.subject();
        boolean byEmail = question.kind().channel() == Channel.EMAIL;
        String recipient = byEmail ? subject.emailAddress() : subject.recipientProviderId();
        if (recipient == null) {
            return new Claim.RecipientUnknown(
                    subject, question.row(), question.sender().vendorAccountId());
        }
        UUID token = UUID.randomUUID();
        Instant writeUntil = question.now().plus(times.writeWindow());
        LedgerRow row =
                question.row().claimed(token, question.now(), writeUntil, recipient, content.subject(), content.text());
        if (question.ledger().saveUnclaimed(row) == 0) {
            throw new IllegalStateException("a row was claimed under the account's lock");
        }
        String invitation = question.kind() == MessageKind.WITHDRAWAL
                ? question.ledger().findInvitationId(subject.id()).orElse(null)
                : null;
        return new Claim.Granted(
                subject,
                row,
                token,
                writeUntil,
                Outbound.of(row, subject, question.sender().vendorAccountId(), invitation));
    }
}
