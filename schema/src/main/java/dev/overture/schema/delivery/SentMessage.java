package dev.overture.schema.delivery;

import dev.overture.model.sending.MessageKind;
import org.jspecify.annotations.Nullable;

/** A message that went out. Holds text for one person: {@code toString} leaves it out. */
public record SentMessage(
        MessageKind kind,
        @Nullable String providerMessageId,
        @Nullable String chatId,
        @Nullable String subject) {

    @Override
    public String toString() {
        return "SentMessage[" + kind + "]";
    }
}
