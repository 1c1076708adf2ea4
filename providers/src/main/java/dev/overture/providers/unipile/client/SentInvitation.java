package dev.overture.providers.unipile.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pending invitation of ours.
 *
 * @param parsedDatetime when it was sent, give or take a day
 */
public record SentInvitation(
        @Nullable String id,
        @Nullable String invitedUserId,
        @Nullable String invitedUserPublicId,
        @Nullable Instant parsedDatetime,
        @Nullable String invitationText) {

    @Override
    public String toString() {
        return "SentInvitation[id=" + id + ", parsedDatetime=" + parsedDatetime + "]";
    }
}
