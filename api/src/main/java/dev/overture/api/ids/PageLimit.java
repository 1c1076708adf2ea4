package dev.overture.api.ids;

import dev.overture.api.problems.ApiException;
import org.jspecify.annotations.Nullable;

/** How many items a page holds: 1 to 500, 100 where nothing is said. */
public final class PageLimit {

    private static final int DEFAULT = 100;
    private static final int MOST = 500;

    private PageLimit() {}

    /** Reads the query parameter. */
    public static int of(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT;
        }
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told the same way as a number out of range.
        }
        throw ApiException.invalidField("invalid", "limit", "a number from 1 to " + MOST);
    }
}
