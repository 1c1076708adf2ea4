package dev.overture.api.segments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A saved segment. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SegmentResponse(
        UUID id, String name, @Schema(type = "object") JsonNode filter, Instant createdAt) {}
