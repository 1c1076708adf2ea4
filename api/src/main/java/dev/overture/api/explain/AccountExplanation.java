package dev.overture.api.explain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.AccountId;
import java.util.List;

/**
 * Why an account sends as it does, or does not.
 *
 * @param live how many prospects, of any campaign, have it and have not ended
 * @param waiting what they wait for, the most frequent reason first
 * @param holds what keeps the account
 * @param limits what keeps it from sending one more message of each kind now
 * @param nextSlots the next ten, of which the first may be due already
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AccountExplanation(
        AccountId id,
        String name,
        String channel,
        int live,
        List<Waiting> waiting,
        List<HoldResponse> holds,
        List<Limit> limits,
        List<PlannedSlot> nextSlots) {

    /** Copies the lists. */
    public AccountExplanation {
        waiting = List.copyOf(waiting);
        holds = List.copyOf(holds);
        limits = List.copyOf(limits);
        nextSlots = List.copyOf(nextSlots);
    }
}
