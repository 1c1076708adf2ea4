package dev.overture.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one kind of message on one account. Zero means: none at all.
 *
 * @param perDay most sends in one local day of the account, 0 or more
 * @param perHour most sends in any 60 minutes, or null for no such limit
 * @param perSevenDays most sends in any 7 × 24 hours, or null for no such limit
 * @param minGap shortest time between two sends of this kind, never broken
 * @param maxGap longest random gap that planning puts between two sends in a row, at least {@code minGap}
 */
public record KindLimits(
        @JsonProperty("per_day") int perDay,
        @JsonProperty("per_hour") @Nullable Integer perHour,
        @JsonProperty("per_seven_days") @Nullable Integer perSevenDays,
        @JsonProperty("min_gap") Duration minGap,
        @JsonProperty("max_gap") Duration maxGap) {

    /** @throws IllegalArgumentException naming the field that is out of range */
    public KindLimits {
        requireNotNegative("per_day", perDay);
        if (perHour != null) {
            requireNotNegative("per_hour", perHour);
        }
        if (perSevenDays != null) {
            requireNotNegative("per_seven_days", perSevenDays);
        }
        if (minGap.isNegative()) {
            throw new IllegalArgumentException("min_gap: must not be negative");
        }
        if (maxGap.compareTo(minGap) < 0) {
            throw new IllegalArgumentException("max_gap: must be at least min_gap");
        }
    }

    private static void requireNotNegative(String field, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(field + ": must be 0 or more");
        }
    }
}
