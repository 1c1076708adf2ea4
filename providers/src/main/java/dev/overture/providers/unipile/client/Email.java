package dev.overture.providers.unipile.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail in a mailbox.
 *
 * @param headers present where they were asked for, in one of two forms; read them with {@link EmailHeaders}
 */
public record Email(
        @Nullable String id,
        @Nullable String accountId,
        @Nullable Instant date,
        @Nullable String subject,
        @Nullable Attendee fromAttendee,
        @Nullable List<Attendee> toAttendees,
        @Nullable String messageId,
        @Nullable String providerId,
        @Nullable String trackingId,
        @Nullable JsonNode headers) {

    /** Somebody on an e-mail. */
    public record Attendee(
            @Nullable String displayName, @Nullable String identifier) {

        @Override
        public String toString() {
            return "Attendee[]";
        }
    }

    @Override
    public String toString() {
        return "Email[id=" + id + "]";
    }
}
