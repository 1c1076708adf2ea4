package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.CampaignProspectId;

/**
 * Asks to record the end of a sequence.
 *
 * @param reason the reason of the end step, or that nothing was left to do
 */
public record Finish(
        @JsonProperty("prospect") CampaignProspectId prospect,
        @JsonProperty("reason") String reason) {}
