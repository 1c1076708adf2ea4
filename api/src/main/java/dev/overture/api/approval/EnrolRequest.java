package dev.overture.api.approval;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose approved people go where.
 *
 * @param campaignName found by this name, or made
 * @param workspaceId the caller's, if it is said
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record EnrolRequest(
        @NotBlank @Size(max = 200) String campaignName,
        @NotEmpty @Size(max = 100) List<@NotNull String> sessionIds,
        @Nullable String workspaceId) {}
