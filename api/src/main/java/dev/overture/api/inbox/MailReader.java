package dev.overture.api.inbox;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.MessageId;
import dev.overture.model.replies.ReplySorter;
import dev.overture.model.replies.ReplyText;
import dev.overture.model.sending.MessageKind;
import dev.overture.providers.unipile.webhook.Mail;
import dev.overture.providers.unipile.webhook.UnipileWebhook.MailLinkClicked;
import dev.overture.providers.unipile.webhook.UnipileWebhook.MailOpened;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.inbox.ClaimedMessage;
import dev.overture.schema.inbox.Contact;
import dev.overture.schema.inbox.ContactDao;
import dev.overture.schema.inbox.EchoDao;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** E-mails: answers, bounces, echoes of our own, opens and clicks. */
final class MailReader {

    private final ReplySorter sorter;
    private final Duration echoWindow;

    MailReader(ReplySorter sorter, Duration echoWindow) {
        this.sorter = sorter;
        this.echoWindow = echoWindow;
    }

    Verdict received(Reading reading, Mail mail) {
        return switch (mail.nature()) {
            case PERSON -> answered(reading, mail, false);
            case BOUNCE -> bounced(reading, mail);
            // A mail server that reports a delay is not away.
            case AUTOMATIC -> mail.fromMailServer() ? Verdict.DONE : answered(reading, mail, true);
        };
    }

    private Verdict answered(Reading reading, Mail mail, boolean automatic) {
        String id = reading.idOr(mail.emailId() == null ? mail.messageId() : mail.emailId());
        ReplyText text = new ReplyText(AnswerText.of(mail), reading.atOr(mail.date()), automatic);
        Heard heard = new Heard(sorter.sort(text), reading.account().id(), id);
        Optional<ClaimedMessage> answeredTo = answeredTo(reading, mail);
        Set<Contact> authors = new LinkedHashSet<>();
        answeredTo.ifPresent(row -> authors.add(Contact.surely(row.prospectId(), row.campaignProspectId())));
        String from = mail.fromAddress();
        if (from != null) {
            authors.addAll(reading.dao(ContactDao.class)
                    .listByEmail(reading.account().workspaceId(), from.strip().toLowerCase(Locale.ROOT)));
        }
        for (Contact author : authors) {
            reading.record(heard, author, answeredTo.map(ClaimedMessage::id).orElse(null), mail.date());
        }
        return Verdict.DONE;
    }

    /** Finds people who answer from another address than the one that was written to. */
    private static Optional<ClaimedMessage> answeredTo(Reading reading, Mail mail) {
        EchoDao sent = reading.dao(EchoDao.class);
        return Stream.of(mail.inReplyToEmailId(), mail.inReplyToMessageId())
                .filter(Objects::nonNull)
                .map(id -> sent.findByProviderId(reading.account().id(), id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Verdict bounced(Reading reading, Mail mail) {
        EchoDao sent = reading.dao(EchoDao.class);
        List<ClaimedMessage> named = mail.failedRecipients().stream()
                .map(address -> sent.findLatestEmail(reading.account().workspaceId(), address))
                .flatMap(Optional::stream)
                .toList();
        List<ClaimedMessage> lost =
                named.isEmpty() ? answeredTo(reading, mail).stream().toList() : named;
        String id = reading.idOr(mail.emailId() == null ? mail.messageId() : mail.emailId());
        for (ClaimedMessage row : lost) {
            reading.record(
                    FactKind.BOUNCED,
                    Contact.surely(row.prospectId(), row.campaignProspectId()),
                    row.id(),
                    mail.date(),
                    FactKeys.bounced(reading.account().id(), id));
        }
        return Verdict.DONE;
    }

    /** The echo of one of ours settles it; what the owner wrote by hand to somebody pauses them. */
    Verdict sent(Reading reading, Mail mail, boolean external) {
        EchoDao echoes = reading.dao(EchoDao.class);
        Optional<ClaimedMessage> own = marked(reading, mail, echoes).or(() -> tracked(reading, mail.trackingId()));
        if (own.isPresent()) {
            settle(reading, mail, own.get());
            return Verdict.DONE;
        }
        Verdict verdict = Verdict.DONE;
        for (String address : mail.toAddresses()) {
            String to = address.strip().toLowerCase(Locale.ROOT);
            for (Contact recipient :
                    reading.dao(ContactDao.class).listByEmail(reading.account().workspaceId(), to)) {
                Verdict each = sentTo(reading, mail, recipient, external);
                verdict = each instanceof Verdict.Later ? each : verdict;
            }
        }
        return verdict;
    }

    private Verdict sentTo(Reading reading, Mail mail, Contact recipient, boolean external) {
        EchoDao echoes = reading.dao(EchoDao.class);
        if (echoes.lockPerson(reading.account().workspaceId(), recipient.prospect())
                .isEmpty()) {
            return Verdict.DONE;
        }
        Optional<ClaimedMessage> original = echoes.listClaimed(reading.account().id(), recipient.prospect()).stream()
                .filter(row -> row.kind() == MessageKind.EMAIL && echoes(row, mail))
                .findFirst();
        if (original.isPresent()) {
            settle(reading, mail, original.get());
            return Verdict.DONE;
        }
        return external ? byHand(reading, mail, recipient) : Verdict.DONE;
    }

    private static boolean echoes(ClaimedMessage row, Mail mail) {
        String known = row.providerMessageId();
        if (known != null) {
            return known.equals(mail.providerId()) || known.equals(mail.emailId());
        }
        return EchoText.same(AnswerText.whole(row.message()), AnswerText.whole(mail));
    }

    private static void settle(Reading reading, Mail mail, ClaimedMessage row) {
        EchoDao echoes = reading.dao(EchoDao.class);
        if (echoes.lockPerson(reading.account().workspaceId(), row.prospectId()).isPresent()) {
            echoes.settle(row.id(), mail.providerId(), null, mail.trackingId());
            echoes.contacted(row.id());
        }
    }

    /** Only what the vendor says was not sent through it: what a mail looks like tells too little. */
    private Verdict byHand(Reading reading, Mail mail, Contact recipient) {
        Instant decidable = reading.receivedAt().plus(echoWindow);
        if (reading.now().isBefore(decidable)) {
            return new Verdict.Later(decidable);
        }
        String id = reading.idOr(mail.emailId() == null ? mail.messageId() : mail.emailId());
        reading.record(
                FactKind.WRITTEN_BY_HAND,
                recipient,
                null,
                mail.date(),
                FactKeys.writtenByHand(reading.account().id(), id));
        return Verdict.DONE;
    }

    private static Optional<ClaimedMessage> marked(Reading reading, Mail mail, EchoDao echoes) {
        String marker = mail.marker();
        if (marker == null) {
            return Optional.empty();
        }
        try {
            return echoes.findById(reading.account().id(), new MessageId(UUID.fromString(marker)));
        } catch (IllegalArgumentException e) {
            // Somebody else's marker.
            return Optional.empty();
        }
    }

    Verdict opened(Reading reading, MailOpened opened) {
        return trackedEvent(reading, FactKind.EMAIL_OPENED, opened.trackingId(), opened.eventId(), opened.date());
    }

    Verdict clicked(Reading reading, MailLinkClicked clicked) {
        return trackedEvent(reading, FactKind.LINK_CLICKED, clicked.trackingId(), clicked.eventId(), clicked.date());
    }

    /** An open may be told before the answer to the send, with the tracking id, is written. */
    private Verdict trackedEvent(
            Reading reading,
            FactKind kind,
            @Nullable String trackingId,
            @Nullable String eventId,
            @Nullable Instant at) {
        Optional<ClaimedMessage> sent = tracked(reading, trackingId);
        Instant decidable = reading.receivedAt().plus(echoWindow);
        if (sent.isEmpty()) {
            return reading.now().isBefore(decidable) ? new Verdict.Later(decidable) : Verdict.DONE;
        }
        ClaimedMessage row = sent.get();
        reading.record(
                kind,
                Contact.surely(row.prospectId(), row.campaignProspectId()),
                row.id(),
                at,
                FactKeys.tracked(reading.account().id(), reading.idOr(eventId)));
        return Verdict.DONE;
    }

    private static Optional<ClaimedMessage> tracked(Reading reading, @Nullable String trackingId) {
        return trackingId == null
                ? Optional.empty()
                : reading.dao(EchoDao.class).findByTracking(reading.account().id(), trackingId);
    }
}
