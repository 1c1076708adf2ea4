package dev.overture.schema.erasure;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a person's full names and addresses in texts about something else. A single name is left: others have it, too. */
final class Mentions {

    private static final String ERASED = "[erased]";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final @Nullable Pattern pattern;

    /** @param words names, and addresses */
    Mentions(Collection<String> words) {
        String any = words.stream()
                .map(String::strip)
                .filter(word -> word.contains(" ") || word.contains("@"))
                .map(Mentions::spelt)
                .collect(Collectors.joining("|"));
        // Neither a part of a longer word nor of a longer address.
        pattern = any.isEmpty() ? null : Pattern.compile("(?<![\\w@.-])(?:" + any + ")(?![\\w@-]|\\.\\w)", FLAGS);
    }

    private static String spelt(String word) {
        return Pattern.compile(" +").splitAsStream(word).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }

    /** The text with {@code [erased]} in their place. */
    @Nullable
    String takenOutOf(@Nullable String text) {
        return text == null || pattern == null ? text : pattern.matcher(text).replaceAll(ERASED);
    }
}
