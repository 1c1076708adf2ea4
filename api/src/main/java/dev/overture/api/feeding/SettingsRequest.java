package dev.overture.api.feeding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.policy.CampaignWindow;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign writes, and when its silence is an alarm. What is left out is as if it had never been set.
 *
 * @param window days and hours, in the time zone of whichever account writes
 * @param silenceHours after how many working hours without a message that was due; 8 where nothing is said
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SettingsRequest(
        @Schema(implementation = CampaignWindow.class) @Nullable
        JsonNode window,

        @Min(1) @Max(200) @Nullable Integer silenceHours) {}
