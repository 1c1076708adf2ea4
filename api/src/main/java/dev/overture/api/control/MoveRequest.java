package dev.overture.api.control;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Has a prospect go on elsewhere: at a step, in a version, or both; or in another campaign.
 *
 * @param author who says so; {@code api} where nobody is named
 * @param reason why, for those who look at it later
 * @param step the id of the step to go on with
 * @param version the version of the sequence to follow from now on
 * @param campaignId another campaign, instead of step and version
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record MoveRequest(
        @Size(max = 200) @Nullable String author,
        @NotBlank @Size(max = 1_000) String reason,
        @Nullable String step,
        @Nullable Integer version,
        @Nullable CampaignId campaignId) {}
