package dev.overture.activities.delivery;

import dev.overture.model.sequence.Condition;
import dev.overture.schema.delivery.DeliverySubject;
import java.util.Optional;

/** Why a step is left out for a person: the sequence says so, they must not be written to, or cannot be. */
final class SkipRules {

    private final Composer composer;
    private final Conditions conditions;

    SkipRules(Composer composer, Conditions conditions) {
        this.composer = composer;
        this.conditions = conditions;
    }

    /** Empty where nothing speaks against it. */
    Optional<String> reason(ClaimQuestion question) {
        DeliverySubject subject = question.subject();
        Condition skipIf = question.sequence().rulesOf(question.step()).skipIf();
        if (skipIf != null && conditions.holds(skipIf, subject, question.seen()::traits)) {
            return Optional.of(skipIf.text());
        }
        if (subject.suppressed() && question.kind().speaks()) {
            return Optional.of("suppressed");
        }
        return switch (question.kind()) {
            case EMAIL -> email(question);
            case INVITATION, INMAIL, PROFILE_VIEW -> noProfile(subject);
            case MESSAGE -> noProfile(subject).or(() -> notConnected(question));
            case WITHDRAWAL ->
                subject.connectedAt() == null
                        ? Optional.of("no_invitation").filter(reason -> subject.contactedAt() == null)
                        : Optional.of("already_connected");
            case WHATSAPP -> whatsapp(question);
        };
    }

    private static Optional<String> email(ClaimQuestion question) {
        if (question.subject().emailAddress() == null) {
            return Optional.of("no_email");
        }
        if (question.seen().addressSuppressed()) {
            return Optional.of("suppressed");
        }
        boolean startsNowhere = question.sequence().inThread(question.step())
                && question.seen().before().lastEmail().isEmpty();
        return Optional.of("no_thread").filter(reason -> startsNowhere);
    }

    /** Cold WhatsApp is refused: only who agreed, or wrote there before, is written to. */
    private Optional<String> whatsapp(ClaimQuestion question) {
        if (Recipients.whatsapp(question.subject()).isEmpty()) {
            return Optional.of("no_phone");
        }
        boolean allowed = Consent.given(composer.variables(question.subject()).get("whatsapp_consent"))
                || question.seen().traits().whatsappAllowed();
        return Optional.of("no_whatsapp_consent").filter(reason -> !allowed);
    }

    private static Optional<String> noProfile(DeliverySubject subject) {
        return Optional.of("no_linkedin_profile").filter(reason -> subject.linkedinProfileUrl() == null);
    }

    /** Who was invited and did not accept cannot be written to; who was never invited may be connected already. */
    private static Optional<String> notConnected(ClaimQuestion question) {
        boolean invitedInVain = question.subject().connectedAt() == null
                && question.seen().before().invited();
        return Optional.of("not_connected").filter(reason -> invitedInVain);
    }
}
