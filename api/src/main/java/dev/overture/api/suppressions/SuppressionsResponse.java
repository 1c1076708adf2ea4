package dev.overture.api.suppressions;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list, what was added last at the top.
 *
 * @param nextCursor where the next page begins, or null behind the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SuppressionsResponse(
        List<SuppressionResponse> items, @Nullable String nextCursor) {

    /** Copies the list. */
    public SuppressionsResponse {
        items = List.copyOf(items);
    }
}
