package dev.overture.api.explain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignId;
import java.util.List;

/**
 * Why a campaign moves as it does, or does not.
 *
 * @param live how many have not ended
 * @param waiting what they wait for, the most frequent reason first
 * @param holds what keeps the whole campaign
 * @param limits what keeps each of its accounts from sending one more message now
 * @param nextSlots the next ten, of which the first may be due already
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CampaignExplanation(
        CampaignId id,
        String status,
        int live,
        List<Waiting> waiting,
        List<HoldResponse> holds,
        List<AlarmResponse> alarms,
        List<Limit> limits,
        List<PlannedSlot> nextSlots,
        Expected expected) {

    /** Copies the lists. */
    public CampaignExplanation {
        waiting = List.copyOf(waiting);
        holds = List.copyOf(holds);
        alarms = List.copyOf(alarms);
        limits = List.copyOf(limits);
        nextSlots = List.copyOf(nextSlots);
    }
}
