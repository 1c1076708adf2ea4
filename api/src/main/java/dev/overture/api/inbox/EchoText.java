package dev.overture.api.inbox;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares texts that travelled through a vendor: line ends, blanks and composition may change on the way. */
final class EchoText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private EchoText() {}

    /** Whether both say the same; a text that is missing says nothing. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !bare(one).isEmpty() && bare(one).equals(bare(other));
    }

    private static String bare(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }
}
