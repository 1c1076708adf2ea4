package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Goes on at another step, in another version of the sequence, or both.
 *
 * @param sequence the version to follow from now on; null for the present one
 * @param from where the prospect stands, which only its workflow knows for sure; null where a caller asks
 * @param step the step to go on with; null for the same one as before, or the next behind it that the version has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Move(
        @JsonProperty("prospect") CampaignProspectId prospect,
        @JsonProperty("sequence") @Nullable SequenceId sequence,
        @JsonProperty("from") @Nullable StepId from,
        @JsonProperty("step") @Nullable StepId step) {

    /** The same, asked by a prospect that stands there. */
    Move from(@Nullable StepId present) {
        return new Move(prospect, sequence, present, step);
    }
}
