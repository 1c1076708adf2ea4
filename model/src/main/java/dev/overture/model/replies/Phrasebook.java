package dev.overture.model.replies;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What people say in several languages, read from one file a language. */
final class Phrasebook {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt", "ru", "other");

    private final Map<ReplyKind, Set<String>> wholeAnswers = new EnumMap<>(ReplyKind.class);
    private final Map<ReplyKind, List<Pattern>> phrases = new EnumMap<>(ReplyKind.class);
    private final List<String> untilWords = new ArrayList<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();

    private Phrasebook() {}

    static Phrasebook ofAllLanguages() {
        Phrasebook book = new Phrasebook();
        LANGUAGES.forEach(language -> book.add(PhraseFile.read(language)));
        return book;
    }

    private void add(PhraseFile file) {
        file.sections().forEach((section, lines) -> {
            switch (section) {
                case "back" -> untilWords.addAll(lines);
                case "months" -> number(lines, months);
                case "weekdays" -> number(lines, weekdays);
                default -> lines.forEach(line -> add(ReplyKind.ofCode(section), line));
            }
        });
    }

    private static void number(List<String> lines, Map<String, Integer> names) {
        for (int i = 0; i < lines.size(); i++) {
            for (String name : lines.get(i).split("\\|")) {
                names.put(name, i + 1);
            }
        }
    }

    private void add(ReplyKind kind, String line) {
        if (line.startsWith("= ")) {
            wholeAnswers.computeIfAbsent(kind, key -> new HashSet<>()).add(line.substring(2));
        } else {
            phrases.computeIfAbsent(kind, key -> new ArrayList<>())
                    .add(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + line + ")(?![\\p{L}\\p{N}])"));
        }
    }

    /** Whether the answer is nothing but a word of this kind. */
    boolean whole(ReplyKind kind, Words answer) {
        return wholeAnswers.getOrDefault(kind, Set.of()).contains(answer.bare());
    }

    /** Whether a phrase of this kind stands in the answer. */
    boolean says(ReplyKind kind, Words answer) {
        return phrases.getOrDefault(kind, List.of()).stream()
                .anyMatch(phrase -> phrase.matcher(answer.bare()).find());
    }

    boolean matches(ReplyKind kind, Words answer) {
        return whole(kind, answer) || says(kind, answer);
    }

    /** The words that stand before the day of a return. */
    List<String> untilWords() {
        return untilWords;
    }

    /** From 1, January. */
    Map<String, Integer> months() {
        return months;
    }

    /** From 1, Monday. */
    Map<String, Integer> weekdays() {
        return weekdays;
    }
}
