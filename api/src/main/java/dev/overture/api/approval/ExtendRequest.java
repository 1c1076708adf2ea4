package dev.overture.api.approval;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Another end for a session. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ExtendRequest(@NotNull Instant expiresAt) {}
