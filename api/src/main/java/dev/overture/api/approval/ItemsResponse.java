package dev.overture.api.approval;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a session's items, in the order in which they came.
 *
 * @param nextCursor where the next page begins, or null behind the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ItemsResponse(List<ItemResponse> items, @Nullable String nextCursor) {

    /** Copies the list. */
    ItemsResponse {
        items = List.copyOf(items);
    }
}
