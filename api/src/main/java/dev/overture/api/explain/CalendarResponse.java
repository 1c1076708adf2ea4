package dev.overture.api.explain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an account's calendar, soonest first.
 *
 * @param nextCursor where the next page begins, or null behind the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CalendarResponse(
        List<PlannedSlot> items, @Nullable String nextCursor) {

    /** Copies the list. */
    public CalendarResponse {
        items = List.copyOf(items);
    }
}
