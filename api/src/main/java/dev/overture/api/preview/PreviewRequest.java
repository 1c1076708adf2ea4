package dev.overture.api.preview;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignProspectId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a step says to a prospect.
 *
 * @param stepId the id of a step that says something
 * @param version of the sequence; the prospect's own where nothing is said
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PreviewRequest(
        @NotNull CampaignProspectId campaignProspectId,
        @NotBlank String stepId,
        @Nullable Integer version) {}
