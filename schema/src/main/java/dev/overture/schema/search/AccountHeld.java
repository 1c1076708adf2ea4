package dev.overture.schema.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why an account should do nothing now; a null end is none that is known. */
public record AccountHeld(String reason, @Nullable Instant untilAt) {}
