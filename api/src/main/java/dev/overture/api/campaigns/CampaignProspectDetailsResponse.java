package dev.overture.api.campaigns;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.overture.schema.campaigns.HoldRow;
import dev.overture.workflows.prospect.ProspectState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prospect in a campaign, with what its workflow says.
 *
 * @param heldBy what keeps it now: holds of its own, of its campaign, and of its accounts
 * @param workflow why it waits, since when, until when; null where no run answers
 * @param workflowError why {@code workflow} is null: {@code no_run}, {@code no_answer} or {@code temporal_unavailable}
 */
record CampaignProspectDetailsResponse(
        @JsonUnwrapped CampaignProspectResponse prospect,
        @JsonProperty("held_by") List<HoldRow> heldBy,
        @Nullable ProspectState workflow,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("workflow_error") @Nullable
        String workflowError) {

    /** Copies the list. */
    CampaignProspectDetailsResponse {
        heldBy = List.copyOf(heldBy);
    }
}
