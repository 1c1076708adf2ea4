package dev.overture.sandbox.emails;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.overture.sandbox.webhooks.Event;
import dev.overture.sandbox.webhooks.Source;
import dev.overture.sandbox.wire.Wire;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An e-mail on the wire. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MailView(
        String object,
        String id,
        String accountId,
        String type,
        String kind,
        String date,
        String role,
        List<String> folders,
        @JsonProperty("folderIds") List<String> folderIds,
        String subject,
        Attendee fromAttendee,
        List<Attendee> toAttendees,
        List<Attendee> ccAttendees,
        List<Attendee> bccAttendees,
        List<Attendee> replyToAttendees,
        boolean hasAttachments,
        String messageId,
        String providerId,
        String threadId,
        @Nullable String readDate,
        @Nullable Parent inReplyTo,
        @Nullable String trackingId,
        String origin,
        @Nullable String body,
        @Nullable String bodyPlain,
        List<String> attachments,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Mail.Header> headers) {
    static MailView of(Mail mail, boolean metaOnly, boolean withHeaders) {
        Mail parent = mail.inReplyTo();
        return new MailView(
                "Email",
                mail.id(),
                mail.accountId(),
                "MAIL",
                metaOnly ? "1_meta" : "2_full",
                Wire.instant(mail.at()),
                mail.isSent() ? "sent" : "inbox",
                List.of(mail.isSent() ? "SENT" : "INBOX"),
                List.of(mail.isSent() ? "f2" : "f1"),
                mail.subject(),
                Attendee.of(mail.from()),
                mail.to().stream().map(Attendee::of).toList(),
                mail.cc().stream().map(Attendee::of).toList(),
                mail.bcc().stream().map(Attendee::of).toList(),
                List.of(),
                false,
                mail.messageId(),
                mail.providerId(),
                mail.threadId(),
                null,
                parent == null ? null : new Parent(parent.messageId(), parent.id()),
                mail.trackingId(),
                mail.isSent() ? "unipile" : "external",
                metaOnly ? null : mail.body(),
                metaOnly ? null : mail.plainBody(),
                List.of(),
                withHeaders ? mail.headers() : null);
    }

    record Attendee(@Nullable String displayName, @Nullable String identifier, String identifierType) {
        static Attendee of(Mail.Address address) {
            return new Attendee(address.displayName(), address.identifier(), "EMAIL_ADDRESS");
        }
    }

    record Parent(String messageId, String id) {}

    /** The webhook about an e-mail: its fields, with the id under another name, and the event. */
    record Payload(
            String event, String emailId, @JsonUnwrapped MailView mail) {

        /** The event, which calls {@code onAcknowledged} when a receiver knows of it. */
        static Event event(String name, Mail mail, @Nullable Consumer<Instant> onAcknowledged) {
            Payload payload = new Payload(name, mail.id(), MailView.of(mail, false, false));
            return new Event(Source.EMAIL, name, mail.accountId(), payload, onAcknowledged);
        }
    }
}
