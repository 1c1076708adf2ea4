package dev.overture.schema.delivery;

import org.jspecify.annotations.Nullable;

/** An e-mail that went out: what an answer in its thread needs. */
public record SentEmail(
        @Nullable String providerMessageId, @Nullable String subject) {

    @Override
    public String toString() {
        return "SentEmail[]";
    }
}
