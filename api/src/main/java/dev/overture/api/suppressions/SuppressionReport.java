package dev.overture.api.suppressions;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import java.util.List;
import java.util.UUID;

/**
 * What an addition did.
 *
 * @param ids of the suppressions, in the order of the request
 * @param added how many were not on the list before
 * @param ended the campaign prospects that ended by it
 * @param inFlight messages to them that were on their way before and may still arrive
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SuppressionReport(List<UUID> ids, int added, List<CampaignProspectId> ended, List<MessageId> inFlight) {

    /** Copies the lists. */
    public SuppressionReport {
        ids = List.copyOf(ids);
        ended = List.copyOf(ended);
        inFlight = List.copyOf(inFlight);
    }
}
