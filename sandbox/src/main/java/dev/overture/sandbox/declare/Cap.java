package dev.overture.sandbox.declare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.sandbox.wire.FieldError;
import org.jspecify.annotations.Nullable;

/** The most sends of one kind in any rolling hour, any local day and any rolling seven days; null is no limit. */
public record Cap(
        @JsonProperty("per_hour") @Nullable Integer perHour,
        @JsonProperty("per_day") @Nullable Integer perDay,
        @JsonProperty("per_7_days") @Nullable Integer per7Days) {
    public Cap {
        FieldError.atLeast(0, "per_hour", perHour);
        FieldError.atLeast(0, "per_day", perDay);
        FieldError.atLeast(0, "per_7_days", per7Days);
    }
}
