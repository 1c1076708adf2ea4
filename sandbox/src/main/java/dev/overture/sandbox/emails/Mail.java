package dev.overture.sandbox.emails;

import java.time.Instant;
import java.util.List;
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
        List<Header> headers) {
    String messageId() {
        return "<" + id + "@sandbox.invalid>";
    }

    String providerId() {
        return "prov_" + id;
    }

    /** One party of a mail, as written in the form of a send. */
    record Address(@Nullable String displayName, @Nullable String identifier) {}

    /** One header of a mail. */
    record Header(@Nullable String name, @Nullable String value) {}
}
