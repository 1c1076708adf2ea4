package dev.overture.providers.unipile.webhook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds dedupe keys; none where any part is missing. */
final class DedupeKeys {

    private DedupeKeys() {}

    static Optional<String> of(@Nullable String... parts) {
        for (String part : parts) {
            if (part == null || part.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join(":", parts));
    }
}
