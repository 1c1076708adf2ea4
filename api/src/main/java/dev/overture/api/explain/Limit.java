package dev.overture.api.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an account from sending one more message of a kind now.
 *
 * @param account its name
 * @param rule {@code hold}, {@code cool_down}, {@code window}, {@code weekend}, {@code holiday}, {@code hours}, {@code gap},
 *     {@code per_day}, {@code ramp_up}, {@code per_hour} or {@code per_seven_days}; left out where nothing does
 * @param words the same in a sentence with numbers
 * @param nextSlot when one more could go out; left out where somebody has to lift a hold, or 30 days hold no slot
 * @param usedToday sent, or maybe sent, on this local day
 * @param plannedToday reserved for the rest of it
 * @param perDay the most that a day may hold
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limit(
        AccountId accountId,
        String account,
        String kind,
        @Nullable String rule,
        String words,
        @Nullable Instant nextSlot,
        int usedToday,
        int plannedToday,
        int perDay) {}
