package dev.overture.schema.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands.
 *
 * @param closedAs {@code done}, {@code expired} or {@code skipped}; null while it is open
 */
public record ProspectTask(
        Instant openedAt,
        @Nullable Instant remindAt,
        @Nullable Instant remindedAt,
        @Nullable String closedAs) {}
