package dev.overture.model.replies;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text made comparable.
 *
 * @param spoken in lower case, composed, with single blanks
 * @param bare the same with nothing but letters and digits between the blanks
 */
record Words(String spoken, String bare) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static Words of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String spoken = BLANKS.matcher(composed).replaceAll(" ").strip();
        return new Words(spoken, NO_WORD.matcher(spoken).replaceAll(" ").strip());
    }

    int count() {
        return bare.split(" ").length;
    }
}
