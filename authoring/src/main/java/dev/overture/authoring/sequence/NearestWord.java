package dev.overture.authoring.sequence;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant to write. */
final class NearestWord {

    private static final int LONGEST = 40;

    private NearestWord() {}

    /** The known word that is few letters away, if one is. */
    static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = fold(written);
        int most = Math.max(1, folded.length() / 3);
        return known.stream()
                .filter(word -> distance(folded, fold(word)) <= most)
                .min(Comparator.<String>comparingInt(word -> distance(folded, fold(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code "; did you mean 'x'?"}, or the words there are. */
    static String hint(String written, Collection<String> known) {
        return to(written, known)
                .map(word -> "; did you mean '" + word + "'?")
                .orElseGet(() -> "; known here: " + String.join(", ", known));
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[row.length - 1];
    }
}
