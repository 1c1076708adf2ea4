package dev.overture.api.timeline;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline, newest first.
 *
 * @param nextCursor where the next page begins, or null behind the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TimelineResponse(
        List<TimelineEntry> items, @Nullable String nextCursor) {

    /** Copies the list. */
    public TimelineResponse {
        items = List.copyOf(items);
    }
}
