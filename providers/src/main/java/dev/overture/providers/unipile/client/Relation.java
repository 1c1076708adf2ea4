package dev.overture.providers.unipile.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A first-degree connection.
 *
 * @param memberId equal to the provider id, as far as is known; fall back on the public identifier
 * @param createdAt when they connected
 */
public record Relation(
        @Nullable String memberId,
        @Nullable String publicIdentifier,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Instant createdAt) {

    @Override
    public String toString() {
        return "Relation[createdAt=" + createdAt + "]";
    }
}
