package dev.overture.schema.explain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What live prospects wait for.
 *
 * @param reason {@code slot}, {@code event}, {@code hold}, {@code delay}, {@code task}, {@code review},
 *     {@code not_started}, {@code sending}, {@code confirming} or {@code due}
 * @param detail which hold, event or review; null where there is nothing more to say
 * @param next when the first of them goes on by itself, where that is known
 */
public record ReasonRow(
        String reason,
        @Nullable String detail,
        int people,
        @Nullable Instant next) {}
