package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the message of a step.
 *
 * @param since when the delay before the step began, or the step was reached
 * @param delay how much time had to pass since then; pauses that overlapped are added by the activity; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(
        @JsonProperty("prospect") CampaignProspectId prospect,
        @JsonProperty("step") StepId step,
        @JsonProperty("since") Instant since,
        @JsonProperty("delay") @Nullable Duration delay) {}
