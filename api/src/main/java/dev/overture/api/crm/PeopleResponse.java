package dev.overture.api.crm;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of people, in the order of the list.
 *
 * @param nextCursor where the next page begins, or null behind the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PeopleResponse(List<PersonResponse> items, @Nullable String nextCursor) {

    /** Copies the list. */
    PeopleResponse {
        items = List.copyOf(items);
    }
}
