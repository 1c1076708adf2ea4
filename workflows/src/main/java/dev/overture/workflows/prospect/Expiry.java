package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a step that sends nothing means now: the end of a wait, a condition, a task.
 *
 * @param step the step
 * @param since when it was reached, or the delay before it began; how long it lasts stands in the sequence
 * @param delay how much time had to pass before it since then; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Expiry(
        @JsonProperty("prospect") CampaignProspectId prospect,
        @JsonProperty("step") StepId step,
        @JsonProperty("since") Instant since,
        @JsonProperty("delay") @Nullable Duration delay) {}
