package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;

/**
 * Leaves a step out and goes on behind it.
 *
 * @param step the step at which the prospect must stand
 */
public record Skip(
        @JsonProperty("prospect") CampaignProspectId prospect,
        @JsonProperty("step") StepId step) {}
