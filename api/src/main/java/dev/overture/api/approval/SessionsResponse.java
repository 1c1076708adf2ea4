package dev.overture.api.approval;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of sessions, oldest first.
 *
 * @param nextCursor where the next page begins, or null behind the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SessionsResponse(
        List<SessionResponse> items, @Nullable String nextCursor) {

    /** Copies the list. */
    SessionsResponse {
        items = List.copyOf(items);
    }
}
