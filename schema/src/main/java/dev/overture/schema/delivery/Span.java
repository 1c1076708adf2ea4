package dev.overture.schema.delivery;

import java.time.Instant;

/** A stretch of time, {@code from} included, {@code to} excluded. */
public record Span(Instant from, Instant to) {}
