package dev.overture.api.campaigns;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is being started.
 *
 * @param remaining how many are left for the next time
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ExecuteResponse(CampaignId campaignId, List<Started> started, int remaining) {

    /** Copies the list. */
    ExecuteResponse {
        started = List.copyOf(started);
    }

    /**
     * Somebody who is being started.
     *
     * @param nextActionAt when the first step is expected, as the calendars of the accounts stand now; null where they have
     *     no room within their horizon. Where the request came again and they have started: when their next step is due, or null
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Started(
            CampaignProspectId campaignProspectId, @Nullable Instant nextActionAt) {}
}
