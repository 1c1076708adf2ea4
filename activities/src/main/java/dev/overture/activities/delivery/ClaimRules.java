package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Condition;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.LedgerRow;
import dev.overture.schema.delivery.OpenHold;
import dev.overture.schema.delivery.SendingAccount;
import dev.overture.schema.delivery.SentEmail;
import dev.overture.schema.delivery.TraitsDao;
import dev.overture.workflows.prospect.DeliverAnswer;
import dev.overture.workflows.prospect.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rules that stand between a step and its claim, in the order in which they are asked. */
final class ClaimRules {

    private final Slots slots;
    private final Composer composer;
    private final Notes notes;
    private final Conditions conditions;
    private final DeliveryTimes times;
    private final Links links;
    private final TimeOrderedIds ids;

    ClaimRules(
            Slots slots,
            Composer composer,
            Notes notes,
            Conditions conditions,
            DeliveryTimes times,
            Links links,
            TimeOrderedIds ids) {
        this.slots = slots;
        this.composer = composer;
        this.notes = notes;
        this.conditions = conditions;
        this.times = times;
        this.links = links;
        this.ids = ids;
    }

    /** Everything that the rules look at, read under the locks. */
    record Question(
            Handle handle,
            Delivery delivery,
            DeliverySubject subject,
            SendingAccount sender,
            MessageKind kind,
            PublishedSequence sequence,
            LedgerRow row,
            Progress progress,
            Instant now) {

        DeliveryDao prospects() {
            return handle.attach(DeliveryDao.class);
        }

        LedgerDao ledger() {
            return handle.attach(LedgerDao.class);
        }

        StepId step() {
            return row.stepId();
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
        Content composed = composer.compose(
                question.sequence().textsOf(question.step()),
                question.subject(),
                question.ledger().findOverride(question.subject().id(), question.step()));
        Notes.Fitted fitted = notes.fit(question, composed);
        Content content = fitted.content();
        if (content instanceof Content.NotReady fault) {
            return heldForReview(question, fault.reason());
        }
        Instant notBefore = Stream.concat(
                        holds.stream().map(OpenHold::untilAt),
                        Stream.of(Optional.ofNullable(fitted.notBefore()).orElse(question.now())))
                .filter(Objects::nonNull)
                .reduce(question.now(), ClaimRules::later);
        Slots.Slot slot = slots.find(question, notBefore);
        if (slot.windowOver()) {
            return skipped(question, "window_over");
        }
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

    private Optional<String> reasonToSkip(Question question) {
        DeliverySubject subject = question.subject();
        Condition skipIf = question.sequence().rulesOf(question.step()).skipIf();
        if (skipIf != null && conditions.holds(skipIf, subject, question.handle())) {
            return Optional.of(skipIf.text());
        }
        if (subject.suppressed() && question.kind().speaks()) {
            return Optional.of("suppressed");
        }
        return switch (question.kind()) {
            case EMAIL -> reasonToSkipEmail(question, subject.emailAddress());
            case INVITATION, INMAIL, PROFILE_VIEW -> noProfile(subject);
            case MESSAGE -> noProfile(subject).or(() -> notConnected(question));
            case WITHDRAWAL ->
                subject.connectedAt() == null
                        ? Optional.of("no_invitation").filter(reason -> subject.contactedAt() == null)
                        : Optional.of("already_connected");
            case WHATSAPP -> reasonToSkipWhatsapp(question);
        };
    }

    private static Optional<String> reasonToSkipEmail(Question question, @Nullable String address) {
        if (address == null) {
            return Optional.of("no_email");
        }
        if (question.prospects().suppressed(question.subject().workspaceId(), address)) {
            return Optional.of("suppressed");
        }
        boolean startsNowhere = question.sequence().inThread(question.step())
                && question.ledger().findLastEmail(question.subject().id()).isEmpty();
        return Optional.of("no_thread").filter(reason -> startsNowhere);
    }

    /** Cold WhatsApp is refused: only who agreed, or wrote there before, is written to. */
    private Optional<String> reasonToSkipWhatsapp(Question question) {
        if (Recipients.whatsapp(question.subject()).isEmpty()) {
            return Optional.of("no_phone");
        }
        boolean allowed = Consent.given(composer.variables(question.subject()).get("whatsapp_consent"))
                || question.handle()
                        .attach(TraitsDao.class)
                        .find(question.subject().id())
                        .whatsappAllowed();
        return Optional.of("no_whatsapp_consent").filter(reason -> !allowed);
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
        Optional<String> recipient = Recipients.of(question.kind(), subject);
        if (recipient.isEmpty()) {
            return new Claim.RecipientUnknown(
                    subject, question.row(), question.sender().vendorAccountId());
        }
        UUID token = UUID.randomUUID();
        Instant writeUntil = question.now().plus(times.writeWindow());
        LedgerRow row =
                question.row().claimed(token, question.now(), writeUntil, letter(question, recipient.get(), content));
        if (question.ledger().saveUnclaimed(row) == 0) {
            throw new IllegalStateException("a row was claimed under the account's lock");
        }
        return new Claim.Granted(
                subject,
                row,
                token,
                writeUntil,
                Outbound.of(
                        row,
                        subject,
                        question.sender().vendorAccountId(),
                        question.sequence().tracking(),
                        links.header(subject.id()),
                        question.ledger()));
    }

    /** An answer in a thread keeps the thread's subject. */
    private static LedgerRow.Letter letter(Question question, String recipient, Content.Ready content) {
        Optional<SentEmail> thread = question.sequence().inThread(question.step())
                ? question.ledger().findLastEmail(question.subject().id())
                : Optional.empty();
        String subject = thread.map(SentEmail::subject).map(Threads::answerTo).orElse(content.subject());
        String replyTo = thread.map(SentEmail::providerMessageId).orElse(null);
        return new LedgerRow.Letter(recipient, subject, content.text(), content.html(), replyTo);
    }
}
