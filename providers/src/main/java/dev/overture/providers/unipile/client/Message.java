package dev.overture.providers.unipile.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a chat.
 *
 * @param isSender whether the linked account wrote it, through us or by hand
 * @param isEvent whether it is a system line and nobody's words
 */
public record Message(
        @Nullable String id,
        @Nullable String chatId,
        @Nullable String senderId,
        @Nullable String text,
        @Nullable Instant timestamp,
        @Nullable Boolean isSender,
        @Nullable Boolean isEvent) {

    /** Whether the account itself said it. */
    public boolean ours() {
        return Boolean.TRUE.equals(isSender) && !Boolean.TRUE.equals(isEvent);
    }

    @Override
    public String toString() {
        return "Message[id=" + id + ", chatId=" + chatId + "]";
    }
}
