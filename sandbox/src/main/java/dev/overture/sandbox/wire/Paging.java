package dev.overture.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How one of the vendor's lists is cut into pages. A cursor remembers the last item handed out, so that items which
 * come or go between two pages shift nothing.
 */
public record Paging(String object, int least, int most, int usual) {
    private static final String START = "{\"after\":";

    /**
     * One page.
     *
     * @param items all items, in the order of the list, which is descending by {@code position}
     * @throws VendorError 400 for a limit out of range or a cursor that was not given out
     */
    public <T> VendorList page(
            List<T> items,
            ToLongFunction<T> position,
            Function<T, ?> view,
            @Nullable String cursor,
            @Nullable String limit) {
        int size = size(limit);
        long after = cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : position(cursor);
        List<T> rest = items.stream()
                .filter(item -> position.applyAsLong(item) < after)
                .toList();
        List<T> page = rest.subList(0, Math.min(size, rest.size()));
        boolean more = rest.size() > page.size() && !page.isEmpty();
        String next = more ? cursor(position.applyAsLong(page.get(page.size() - 1))) : null;
        return new VendorList(object, page.stream().<Object>map(view).toList(), next);
    }

    /** The page size asked for, or the usual one. */
    public int size(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return usual;
        }
        int size;
        try {
            size = Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw VendorError.invalid("limit", "is not a whole number");
        }
        if (size > most) {
            throw VendorError.of(400, "limit_too_high", "limit is at most " + most);
        }
        if (size < least) {
            throw VendorError.invalid("limit", "is at least " + least);
        }
        return size;
    }

    private static String cursor(long after) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((START + after + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static long position(String cursor) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Long.parseLong(json.substring(START.length(), json.length() - 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw VendorError.invalid("cursor", "was not given out by this list");
        }
    }
}
