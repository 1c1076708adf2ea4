package dev.overture.api.segments;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of segments, oldest first.
 *
 * @param nextCursor where the next page begins, or null behind the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SegmentsResponse(
        List<SegmentResponse> items, @Nullable String nextCursor) {

    /** Copies the list. */
    SegmentsResponse {
        items = List.copyOf(items);
    }
}
