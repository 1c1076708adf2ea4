package dev.overture.sandbox.judge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts text into words, keeping what tells a name from an ordinary word. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'\u2019-]*");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?i)</?(p|div|br|li|ul|td|tr|h[1-6])\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Words() {}

    /** The words of a message; of HTML, the words that a reader would see. */
    static List<Word> of(String text) {
        String plain = TAG.matcher(BLOCK_TAG.matcher(text).replaceAll("\n")).replaceAll("");
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(composed);
        while (matcher.find()) {
            String word = matcher.group();
            words.add(new Word(
                    word.toLowerCase(Locale.ROOT),
                    !Character.isLowerCase(word.codePointAt(0)),
                    startsSentence(composed, matcher.start()),
                    isCalledOut(composed, matcher.end())));
        }
        return words;
    }

    /** The words of a name, in lower case; none for a missing name. */
    static List<String> ofName(@Nullable String name) {
        return name == null ? List.of() : of(name).stream().map(Word::lower).toList();
    }

    private static boolean startsSentence(String text, int at) {
        int i = at - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '"')) {
            i--;
        }
        return i < 0 || ".!?:\n\r\t".indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isCalledOut(String text, int end) {
        return end < text.length() && ",!".indexOf(text.charAt(end)) >= 0;
    }

    /**
     * One word.
     *
     * @param isCapital whether it begins as a name would
     * @param startsSentence whether any word would begin like that here
     * @param isCalledOut whether a comma or exclamation mark follows, as after an address
     */
    record Word(String lower, boolean isCapital, boolean startsSentence, boolean isCalledOut) {
        boolean looksLikeName() {
            return isCapital && (!startsSentence || isCalledOut);
        }
    }
}
