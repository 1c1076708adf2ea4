package dev.overture.api.tasks;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of tasks, those that expire first at the top.
 *
 * @param nextCursor where the next page begins, or null behind the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TasksResponse(
        List<TaskResponse> items, @Nullable String nextCursor) {

    /** Copies the list. */
    public TasksResponse {
        items = List.copyOf(items);
    }
}
