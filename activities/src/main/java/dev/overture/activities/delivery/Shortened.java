package dev.overture.activities.delivery;

import java.text.BreakIterator;
import java.util.Locale;

/** Cuts texts that are too long. */
final class Shortened {

    private static final String ELLIPSIS = "…";

    private Shortened() {}

    /** At most so many characters, cut at the end of a word where there is one, never inside a character. */
    static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        int room = longest - ELLIPSIS.length();
        int end = boundary(BreakIterator.getWordInstance(Locale.ROOT), text, room);
        if (end < room / 2) {
            end = boundary(BreakIterator.getCharacterInstance(Locale.ROOT), text, room);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static int boundary(BreakIterator parts, String text, int room) {
        parts.setText(text);
        return parts.isBoundary(room) ? room : Math.max(0, parts.preceding(room));
    }
}
