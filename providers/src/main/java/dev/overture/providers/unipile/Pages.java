package dev.overture.providers.unipile;

import dev.overture.providers.unipile.client.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks through a list page by page, not for ever. */
final class Pages {

    static final int MOST = 40;

    private Pages() {}

    /** What a walk saw. {@code complete} is false where the list did not end within the bound. */
    record Walk<T>(List<T> items, boolean complete) {}

    static <T> Walk<T> all(Function<@Nullable String, Page<T>> fetch) {
        List<T> items = new ArrayList<>();
        boolean complete = !walk(fetch, page -> {
            items.addAll(page.items());
            return false;
        });
        return new Walk<>(items, complete);
    }

    /** The first match, fetching no page behind it. */
    static <T> Found<T> first(Function<@Nullable String, Page<T>> fetch, Predicate<T> wanted) {
        List<T> hit = new ArrayList<>();
        boolean stoppedEarly = walk(fetch, page -> {
            page.items().stream().filter(wanted).findFirst().ifPresent(hit::add);
            return !hit.isEmpty();
        });
        return new Found<>(hit.stream().findFirst(), !stoppedEarly);
    }

    /** {@code complete} says, where nothing was found, whether the whole list was seen. */
    record Found<T>(Optional<T> item, boolean complete) {}

    private static <T> boolean walk(Function<@Nullable String, Page<T>> fetch, Predicate<Page<T>> enough) {
        String cursor = null;
        for (int page = 0; page < MOST; page++) {
            Page<T> got = fetch.apply(cursor);
            if (enough.test(got)) {
                return true;
            }
            String next = got.cursor();
            if (next == null) {
                return false;
            }
            if (next.equals(cursor)) {
                return true;
            }
            cursor = next;
        }
        return true;
    }
}
