package dev.overture.schema.explain;

import java.time.Instant;

/**
 * An instant that counts against a limit.
 *
 * @param claimed whether it was sent, or may have been; else it is planned
 */
public record Used(Instant at, boolean claimed) {}
