package dev.overture.api.feeding;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.policy.CampaignWindow;
import dev.overture.schema.campaigns.CampaignSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign writes, and when its silence is an alarm.
 *
 * @param window null for whenever its accounts work
 * @param silenceHours null for 8
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SettingsResponse(
        @JsonRawValue @Schema(implementation = CampaignWindow.class) @Nullable
        String window,

        @Nullable Integer silenceHours) {

    /** Of what is stored. */
    public static SettingsResponse of(CampaignSettings settings) {
        return new SettingsResponse(settings.window(), settings.silenceHours());
    }
}
