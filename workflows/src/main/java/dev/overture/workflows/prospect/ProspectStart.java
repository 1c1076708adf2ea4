package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.sequence.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * What a run begins with: ids and control data, no personal data.
 *
 * @param carried where an earlier run of the same prospect left off, or null at the beginning
 */
public record ProspectStart(
        @JsonProperty("prospect") CampaignProspectId prospect,
        @JsonProperty("skeleton") Skeleton skeleton,
        @JsonProperty("carried") @Nullable Carried carried) {}
