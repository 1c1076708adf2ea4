package dev.overture.schema.explain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold that is open now.
 *
 * @param kind the one kind of message that it keeps; null for all
 * @param until when it ends by itself; null where somebody has to lift it
 */
public record HoldLine(
        String reason,
        String author,
        @Nullable String kind,
        Instant since,
        @Nullable Instant until) {}
