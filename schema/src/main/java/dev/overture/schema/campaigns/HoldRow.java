package dev.overture.schema.campaigns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hold that keeps a prospect now, its own or one of its campaign or accounts. */
public record HoldRow(
        String reason,
        String author,
        Instant since,
        @Nullable Instant until) {}
