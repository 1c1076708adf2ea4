package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import java.time.Instant;

/**
 * Asks what the end of a wait means.
 *
 * @param step the wait
 * @param since when the wait began; its length stands in the sequence
 */
public record Expiry(
        @JsonProperty("prospect") CampaignProspectId prospect,
        @JsonProperty("step") StepId step,
        @JsonProperty("since") Instant since) {}
