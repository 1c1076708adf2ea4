package dev.overture.api.approval;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in bodies, where users of older systems may have slugs. */
final class Uuids {

    private Uuids() {}

    /** Empty for what is none. */
    static Optional<UUID> read(@Nullable String written) {
        try {
            return written == null ? Optional.empty() : Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
