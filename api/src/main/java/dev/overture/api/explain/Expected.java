package dev.overture.api.explain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a campaign will take by today's calendars.
 *
 * @param lastFirstContact when the last person is written to for the first time; null where everybody was, or nobody can
 *     tell
 * @param end when the last one ends, if nobody answers and every wait runs out; null where nobody can tell
 * @param leavesOut how many people are not in it, since they wait for somebody: held or in review
 * @param unknownBecause why there is no answer: {@code campaign_} with its status, {@code no_room} or {@code no_account}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Expected(
        @Nullable Instant lastFirstContact,
        @Nullable Instant end,
        int leavesOut,
        @Nullable String unknownBecause) {}
