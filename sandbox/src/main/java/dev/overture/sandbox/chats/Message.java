package dev.overture.sandbox.chats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a chat.
 *
 * @param sender key of the person who wrote it; null when the account's owner did
 */
record Message(
        String id,
        long position,
        Chat chat,
        @Nullable String sender,
        @Nullable String text,
        Instant at) {
    boolean isFromOwner() {
        return sender == null;
    }

    String providerId() {
        return "2-" + id;
    }
}
