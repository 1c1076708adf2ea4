package dev.overture.schema.segments;

import java.time.Instant;
import java.util.UUID;

/** @param filter as JSON */
public record SegmentRow(UUID id, String name, String filter, Instant createdAt, Instant updatedAt) {}
