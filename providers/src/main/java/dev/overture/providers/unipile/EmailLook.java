package dev.overture.providers.unipile;

import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.OutboundMessage;
import dev.overture.providers.SentReader.Sighting;
import dev.overture.providers.unipile.client.Email;
import dev.overture.providers.unipile.client.EmailHeaders;
import dev.overture.providers.unipile.client.EmailsClient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks for e-mails by our marker, and where a mail shows none, by recipient, subject and date. */
final class EmailLook {

    private static final int PAGE = 250;
    private static final String MARKER = EmailForm.MARKER_HEADER.toLowerCase(Locale.ROOT);

    private final EmailsClient emails;

    EmailLook(EmailsClient emails) {
        this.emails = emails;
    }

    Sighting lookFor(OutboundMessage.Email message, Instant notBefore) {
        Since since = new Since(notBefore);
        Pages.Walk<Email> walk =
                Pages.all(cursor -> emails.list(message.vendorAccountId(), since.wire(), PAGE, cursor));
        Optional<Email> ours = walk.items().stream()
                .filter(email -> markers(email).contains(message.marker()))
                .findFirst()
                .or(() -> walk.items().stream()
                        .filter(email -> resembles(email, message, since))
                        .findFirst());
        if (ours.isPresent()) {
            Email email = ours.get();
            return new Sighting.Seen(new WriteOutcome.Accepted(
                    email.providerId() == null ? email.id() : email.providerId(), null, email.trackingId(), null));
        }
        return walk.complete() ? new Sighting.Absent() : new Sighting.Unclear("more e-mails than a look goes through");
    }

    private static boolean resembles(Email email, OutboundMessage.Email message, Since since) {
        List<Email.Attendee> recipients = email.toAttendees() == null ? List.of() : email.toAttendees();
        return markers(email).isEmpty()
                && email.date() != null
                && since.admits(email.date())
                && LooseText.same(email.subject(), message.subject())
                && recipients.stream()
                        .anyMatch(to -> to != null && message.toAddress().equalsIgnoreCase(to.identifier()));
    }

    private static List<String> markers(Email email) {
        return EmailHeaders.read(email.headers()).getOrDefault(MARKER, List.of());
    }
}
