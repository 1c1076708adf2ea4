package dev.overture.api.segments;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** A filter to be counted before it is saved. */
public record CountRequest(@NotNull @Schema(type = "object") JsonNode filter) {}
