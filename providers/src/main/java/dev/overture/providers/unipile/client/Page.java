package dev.overture.providers.unipile.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items never null: an answer without them is no list
 * @param cursor opaque, to be sent back for the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String cursor) {

    /** Reads a page, dropping items that are not objects. */
    @JsonCreator
    public Page {
        items = items.stream().filter(Objects::nonNull).toList();
        cursor = cursor == null || cursor.isBlank() ? null : cursor;
    }
}
