package dev.overture.api.ids;

import dev.overture.api.problems.ApiException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins. Opaque to callers: only what an earlier page gave is taken. */
public final class Cursor {

    private final String list;

    /** The cursors of one list; those of other lists are refused. */
    public Cursor(String list) {
        this.list = list;
    }

    /** The cursor behind this row. */
    public String behind(Object key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The cursor behind the last row of a page; null where the page is not full, for then no other follows.
     *
     * @param most how many rows the page could hold
     * @param key what tells a row from the others of its list
     */
    public <T> @Nullable String behindLast(List<T> page, int most, Function<T, Object> key) {
        return page.size() < most ? null : behind(key.apply(page.get(most - 1)));
    }

    /** The id behind which a page begins; null for the first page. */
    public @Nullable UUID id(@Nullable String cursor) {
        try {
            String key = key(cursor);
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
    }

    /** The number behind which a page begins; 0 for the first page. */
    public int number(@Nullable String cursor) {
        try {
            String key = key(cursor);
            return key == null ? 0 : Integer.parseInt(key);
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
    }

    /**
     * What stands behind a page's end, read from the text that {@link #behind} got; null for the first page.
     *
     * @param reader throws {@link IllegalArgumentException} or {@link DateTimeException} for what is none of ours
     */
    public <T> @Nullable T read(@Nullable String cursor, Function<String, T> reader) {
        try {
            String key = key(cursor);
            return key == null ? null : reader.apply(key);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw refused();
        }
    }

    private @Nullable String key(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (!text.startsWith(list + ":") || text.indexOf('\0') >= 0) {
            throw refused();
        }
        return text.substring(list.length() + 1);
    }

    private static ApiException refused() {
        return ApiException.invalidField("invalid_cursor", "cursor", "use the next_cursor of the page before");
    }
}
