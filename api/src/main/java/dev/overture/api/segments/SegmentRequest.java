package dev.overture.api.segments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A segment to be saved.
 *
 * @param filter a comparison {@code {"field", "op", "value"}}, or {@code {"all": […]}}, {@code {"any": […]}} or {@code {"not":
 *     …}} of such
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SegmentRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Schema(type = "object") JsonNode filter) {}
