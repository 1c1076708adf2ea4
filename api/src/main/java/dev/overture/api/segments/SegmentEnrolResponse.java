package dev.overture.api.segments;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.ProspectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who of a segment came into a campaign.
 *
 * @param added how many came in
 * @param alreadyThere how many were in it
 * @param rejected who may not come in, and why
 * @param nextCursor to be sent again for those who were not looked at yet; null where everybody was
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SegmentEnrolResponse(
        CampaignId campaignId,
        int added,
        int alreadyThere,
        List<Rejected> rejected,
        @Nullable String nextCursor) {

    /** Copies the list. */
    SegmentEnrolResponse {
        rejected = List.copyOf(rejected);
    }

    /**
     * Somebody who may not come in.
     *
     * @param reason {@code suppressed}, {@code in_active_campaign}, {@code contacted_recently} or {@code company_full}
     */
    record Rejected(ProspectId id, String reason) {}
}
