package dev.overture.authoring.sequence;

import dev.overture.model.facts.FactKind;
import dev.overture.model.sequence.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@code if} and {@code skip_if} ask. */
final class ConditionReader {

    static final int LONGEST = 200;

    private static final List<String> QUESTIONS = List.of("tag", "segment", "event", "field");
    private static final List<String> KEYS = List.of("tag", "segment", "event", "field", "op", "value");
    private static final List<String> WORDS = Stream.concat(
                    Arrays.stream(Condition.Trait.values()).map(Condition.Trait::code), QUESTIONS.stream())
            .toList();

    private final Problems problems;
    private final Texts texts;
    private final ComparisonReader comparisons;

    ConditionReader(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
        this.comparisons = new ComparisonReader(problems, texts);
    }

    /** Null if it is wrong, which has been reported then. */
    @Nullable
    Condition read(Written value, String field) {
        if (value instanceof Written.Entries map) {
            return question(map, field);
        }
        if (value instanceof Written.Text text) {
            return word(text, field);
        }
        problems.add(
                "wrong_type",
                value.at(),
                field,
                field + " must be a condition such as has_email or { tag: vip }, not " + value.kind());
        return null;
    }

    private @Nullable Condition word(Written.Text text, String field) {
        String word = text.value();
        Optional<Condition.Trait> trait = Arrays.stream(Condition.Trait.values())
                .filter(known -> known.code().equals(word))
                .findFirst();
        if (trait.isEmpty()) {
            Optional<String> question = QUESTIONS.stream()
                    .filter(known -> word.equals(known) || word.startsWith(known + ":"))
                    .findFirst();
            problems.add(
                    "unknown_value",
                    text.at(),
                    field,
                    field + " cannot be '" + Keys.shortened(word) + "'"
                            + question.map(known -> "; write it as a map: { " + known + ": … }")
                                    .orElseGet(() -> NearestWord.hint(word, WORDS)));
        }
        return trait.orElse(null);
    }

    private @Nullable Condition question(Written.Entries map, String field) {
        new Keys(problems).check(map, field, KEYS);
        List<Written.Entry> asked = map.entries().stream()
                .filter(entry -> QUESTIONS.contains(entry.key()))
                .toList();
        if (asked.isEmpty()) {
            problems.add("missing", map.at(), field, "a condition asks for one of " + String.join(", ", QUESTIONS));
            return null;
        }
        Written.Entry first = asked.get(0);
        if (asked.size() > 1 && !asked.get(1).key().equals(first.key())) {
            problems.add(
                    "two_kinds",
                    asked.get(1).keyAt(),
                    Keys.path(field, asked.get(1).key()),
                    "a condition asks one thing: '" + first.key() + "' or '"
                            + asked.get(1).key() + "'; nest a second 'if'");
            return null;
        }
        String path = Keys.path(field, first.key());
        if (first.key().equals("field")) {
            return comparisons.read(first.value(), map, field);
        }
        strangers(map, field);
        if (first.key().equals("event")) {
            FactKind kind =
                    Choices.read(problems, first.value(), path, Arrays.asList(FactKind.values()), FactKind::code);
            return kind == null ? null : new Condition.Event(kind);
        }
        String name = texts.value(first.value(), path, LONGEST);
        if (name == null) {
            return null;
        }
        return first.key().equals("tag") ? new Condition.Tag(name) : new Condition.Segment(name);
    }

    private void strangers(Written.Entries map, String field) {
        map.entries().stream()
                .filter(entry -> entry.key().equals("op") || entry.key().equals("value"))
                .forEach(entry -> problems.add(
                        "unknown_key",
                        entry.keyAt(),
                        Keys.path(field, entry.key()),
                        "unknown key '" + entry.key() + "'; it belongs to 'field'"));
    }
}
