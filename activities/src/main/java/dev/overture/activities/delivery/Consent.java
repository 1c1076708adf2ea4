package dev.overture.activities.delivery;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an imported column says that a person agreed. */
final class Consent {

    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "x", "ja", "oui", "si", "sí", "sim", "да", "given", "opt-in", "opted in");

    /** The day on which they agreed is the best way of saying so. */
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}).*");

    private Consent() {}

    /** Only a clear yes or a day; anything else is none. */
    static boolean given(@Nullable Object value) {
        String text = value == null ? "" : value.toString().strip().toLowerCase(Locale.ROOT);
        return YES.contains(text) || DAY.matcher(text).matches();
    }
}
