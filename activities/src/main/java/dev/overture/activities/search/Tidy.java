package dev.overture.activities.search;

import dev.overture.model.prospects.PlainText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write on their profiles, as one line of bounded length without letters that only look like letters. */
final class Tidy {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 500;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Z}\\u200B-\\u200F\\u2028-\\u202E\\uFEFF]+");

    private Tidy() {}

    static @Nullable String name(@Nullable String written) {
        return tidy(written, LONGEST_NAME);
    }

    static @Nullable String line(@Nullable String written) {
        return tidy(written, LONGEST_LINE);
    }

    private static @Nullable String tidy(@Nullable String written, int longest) {
        if (written == null) {
            return null;
        }
        String line = BLANKS.matcher(PlainText.of(written)).replaceAll(" ").strip();
        if (line.isEmpty()) {
            return null;
        }
        int end = Math.min(line.length(), longest);
        boolean torn = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, torn ? end - 1 : end).strip();
    }
}
