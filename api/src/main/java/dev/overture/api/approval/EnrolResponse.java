package dev.overture.api.approval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignId;
import java.util.List;
import java.util.UUID;

/**
 * Who came into the campaign.
 *
 * @param made whether the campaign was made for them
 * @param added how many came in
 * @param alreadyThere how many approved items are of people who were in it
 * @param rejected approved items whose people may not come in
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record EnrolResponse(
        CampaignId campaignId, @JsonIgnore boolean made, int added, int alreadyThere, List<Rejected> rejected) {

    /** Copies the list. */
    EnrolResponse {
        rejected = List.copyOf(rejected);
    }

    /** An item, and why its person may not come in. */
    record Rejected(UUID id, String reason) {}

    /** Whether the call changed anything. */
    boolean fresh() {
        return made || added > 0;
    }
}
