package dev.overture.model.prospects;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a name, made comparable: plain letters, lower case, no accents, no titles. */
final class NameTokens {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final Pattern TWO_LETTER_UMLAUTS = Pattern.compile("(?<=[aou])e");
    private static final Set<String> TITLES = Set.of(
            "dr",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "miss",
            "herr",
            "frau",
            "ing",
            "dipl",
            "mag",
            "sir",
            "dame",
            "mba",
            "phd",
            "md",
            "msc",
            "bsc",
            "ma",
            "ba",
            "llm",
            "cpa",
            "cfa",
            "pmp",
            "esq",
            "jr",
            "sr",
            "ii",
            "iii",
            "iv");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "el", "al", "bin", "ibn",
            "zu", "ter", "ten", "y", "e");
    /** What LinkedIn shows of people who do not show themselves. */
    private static final Set<String> HIDDEN = Set.of("linkedin", "member", "mitglied");

    private NameTokens() {}

    /** Empty if nothing is known. */
    static List<String> of(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        String folded = fold(PlainText.of(name));
        List<String> words = Arrays.stream(BETWEEN.split(folded))
                .filter(word -> !word.isEmpty() && !HIDDEN.contains(word))
                .toList();
        List<String> untitled = without(TITLES, words);
        return without(PARTICLES, untitled);
    }

    private static List<String> without(Set<String> noise, List<String> words) {
        List<String> left = words.stream().filter(word -> !noise.contains(word)).toList();
        return left.isEmpty() ? words : left;
    }

    private static String fold(String name) {
        String lower = APOSTROPHES
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace("ß", "ss")
                .replace('ı', 'i')
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace("æ", "a")
                .replace("œ", "o");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return TWO_LETTER_UMLAUTS.matcher(bare).replaceAll("");
    }

    /** Whether two words can be the same name: equal, an initial, a short form, or one slip of the pen. */
    static boolean compatible(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (shorter.length() == 1 || shorter.length() >= 3) {
            if (longer.startsWith(shorter)) {
                return true;
            }
        }
        return shorter.equals(longer) || (shorter.length() >= 4 && oneSlip(shorter, longer));
    }

    private static boolean oneSlip(String shorter, String longer) {
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int skip = longer.length() == shorter.length() ? 1 : 0;
        return shorter.substring(Math.min(shorter.length(), same + skip)).equals(longer.substring(same + 1));
    }

    /** Whether comparing makes sense: names in different scripts neither agree nor contradict. */
    static boolean comparable(List<String> some, List<String> others) {
        return script(some) == script(others);
    }

    private static Character.UnicodeScript script(List<String> words) {
        return Character.UnicodeScript.of(words.get(0).codePointAt(0));
    }
}
