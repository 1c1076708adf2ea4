package dev.overture.sandbox.emails;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An e-mail in an account's mailbox. */
record Mail(
        String id,
        long position,
        String accountId,
        boolean isSent,
        Address from,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        String subject,
        String body,
        Instant at,
        String threadId,
        @Nullable Mail inReplyTo,
        @Nullable String trackingId,
        SendMail.Tracking tracking,
        List<Header> headers) {
    String messageId() {
        return "<" + id + "@sandbox.invalid>";
    }

    String providerId() {
        return "prov_" + id;
    }

    /** The subject of an answer to this mail. */
    String answering() {
        return subject.startsWith("Re: ") ? subject : "Re: " + subject;
    }

    /** The words without markup; markup in a plain body is words. */
    String plainBody() {
        boolean plain = headers.stream()
                .filter(header -> "content-type".equalsIgnoreCase(header.name()))
                .anyMatch(header -> !Objects.toString(header.value(), "").startsWith("text/html"));
        return plain ? body : body.replaceAll("<[^>]*>", "");
    }

    /** One party of a mail, as written in the form of a send. */
    record Address(@Nullable String displayName, @Nullable String identifier) {}

    /** One header of a mail. */
    record Header(@Nullable String name, @Nullable String value) {}
}
