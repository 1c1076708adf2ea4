package dev.overture.providers.unipile.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chat.
 *
 * @param attendeeProviderId the other person of a 1-to-1 chat
 * @param type 0 for 1-to-1, 1 for a group, 2 for a channel
 * @param contentType {@code inmail}, {@code sponsored}, …; null for ordinary chats, and often elsewhere
 * @param timestamp of the last activity
 */
public record Chat(
        @Nullable String id,
        @Nullable String accountId,
        @Nullable String attendeeProviderId,
        @Nullable Integer type,
        @Nullable String contentType,
        @Nullable Instant timestamp) {

    @Override
    public String toString() {
        return "Chat[id=" + id + "]";
    }
}
