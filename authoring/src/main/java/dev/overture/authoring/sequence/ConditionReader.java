package dev.overture.authoring.sequence;

import dev.overture.authoring.templates.Spellings;
import dev.overture.model.facts.FactKind;
import dev.overture.model.sequence.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@code if} and {@code skip_if} ask. */
final class ConditionReader {

    private static final int LONGEST = 200;
    private static final List<String> QUESTIONS = List.of("tag", "segment", "event", "field");
    private static final List<String> KEYS = List.of("tag", "segment", "event", "field", "op", "value");
    private static final List<String> WORDS = Stream.concat(
                    Arrays.stream(Condition.Trait.values()).map(Condition.Trait::code), QUESTIONS.stream())
            .toList();
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}(\\.[0-9]{1,9})?");

    private final Problems problems;
    private final Texts texts;

    ConditionReader(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
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
            return comparison(first.value(), map, field);
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

    private Condition.@Nullable Field comparison(Written column, Written.Entries map, String field) {
        String written = texts.words(column, Keys.path(field, "field"), LONGEST);
        String name = written == null ? null : Spellings.current(written);
        if (name != null) {
            texts.requireKnown(name, column.at(), Keys.path(field, "field"));
        }
        Optional<Written.Entry> op = map.find("op");
        if (op.isEmpty()) {
            problems.add("missing", map.at(), Keys.path(field, "op"), "'field' needs 'op', such as op: equals");
            return null;
        }
        Condition.Operator operator = Choices.read(
                problems,
                op.get().value(),
                Keys.path(field, "op"),
                Arrays.asList(Condition.Operator.values()),
                Condition.Operator::code);
        return operator == null ? null : compared(name, operator, map, field);
    }

    private Condition.@Nullable Field compared(
            @Nullable String name, Condition.Operator operator, Written.Entries map, String field) {
        Optional<Written.Entry> given = map.find("value");
        String path = Keys.path(field, "value");
        if (!operator.comparesWithValue()) {
            given.ifPresent(entry -> problems.add(
                    "unknown_key", entry.keyAt(), path, "'" + operator.code() + "' compares with no value; remove it"));
            return name == null ? null : new Condition.Field(name, operator, null);
        }
        if (given.isEmpty()) {
            problems.add("missing", map.at(), path, "'" + operator.code() + "' needs a 'value' to compare with");
            return null;
        }
        String value = texts.value(given.get().value(), path, LONGEST);
        if (value != null && numeric(operator) && !NUMBER.matcher(value).matches()) {
            problems.add(
                    "wrong_type",
                    given.get().value().at(),
                    path,
                    "'" + operator.code() + "' compares numbers, and '" + Keys.shortened(value) + "' is none");
            return null;
        }
        return name == null || value == null ? null : new Condition.Field(name, operator, value);
    }

    private static boolean numeric(Condition.Operator operator) {
        return operator == Condition.Operator.GREATER_THAN || operator == Condition.Operator.LESS_THAN;
    }
}
