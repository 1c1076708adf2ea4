package dev.overture.providers.unipile.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pending invitation of theirs. */
public record ReceivedInvitation(
        @Nullable String id,
        @Nullable Inviter inviter,
        @Nullable Instant parsedDatetime,
        @Nullable String invitationText) {

    /** Who asked. */
    public record Inviter(
            @Nullable String inviterId, @Nullable String inviterPublicIdentifier) {

        @Override
        public String toString() {
            return "Inviter[]";
        }
    }

    @Override
    public String toString() {
        return "ReceivedInvitation[id=" + id + "]";
    }
}
