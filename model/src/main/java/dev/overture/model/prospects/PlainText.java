package dev.overture.model.prospects;

import java.text.Normalizer;

/**
 * Letters that only look different made ordinary. People write their names in mathematical bold, circled or full-width
 * letters, and nobody can find them any more.
 */
public final class PlainText {

    /** The letters that stand outside the mathematical block because they were in Unicode before it. */
    private static final String EARLY_LETTERS = "ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴℹⅅⅆⅇⅈⅉ";

    private PlainText() {}

    /**
     * The text with mathematical, circled, squared and full-width letters and digits replaced by plain ones. Accents
     * stay, composed with their letter where Unicode knows the composition; everything else stays as it is.
     */
    public static String of(String text) {
        if (!anyOrnament(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (!ornamental(letter)) {
                plain.appendCodePoint(letter);
            } else if (boxedCapital(letter)) {
                plain.appendCodePoint('A' + (letter - 0x1F130) % 0x20);
            } else {
                plain.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
            }
        });
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean anyOrnament(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Below this, nothing is ornamental; most texts never get past it.
            if (text.charAt(i) > 0x2000 && ornamental(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean ornamental(int letter) {
        return between(letter, 0x1D400, 0x1D7FF)
                || between(letter, 0x24B6, 0x24E9)
                || between(letter, 0xFF10, 0xFF19)
                || between(letter, 0xFF21, 0xFF3A)
                || between(letter, 0xFF41, 0xFF5A)
                || boxedCapital(letter)
                || EARLY_LETTERS.indexOf(letter) >= 0;
    }

    private static boolean between(int letter, int first, int last) {
        return first <= letter && letter <= last;
    }

    /** Squared, negative circled and negative squared capitals; only the first of the three decomposes in Unicode. */
    private static boolean boxedCapital(int letter) {
        return letter >= 0x1F130 && letter <= 0x1F189 && (letter - 0x1F130) % 0x20 < 26;
    }
}
