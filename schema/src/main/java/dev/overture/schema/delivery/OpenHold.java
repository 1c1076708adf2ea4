package dev.overture.schema.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold that applies now.
 *
 * @param reason a code such as {@code account_disconnected}
 * @param untilAt when it ends by itself, or null if somebody has to lift it
 */
public record OpenHold(String reason, @Nullable Instant untilAt) {}
