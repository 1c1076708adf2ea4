package dev.overture.api.campaigns;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Whom to start.
 *
 * @param campaignId of whose people
 * @param maxProspects at most so many, 1 to 500
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ExecuteRequest(
        @NotNull String campaignId,
        @NotNull @Min(1) @Max(500) Integer maxProspects) {}
