package dev.overture.authoring.sequence;

import dev.overture.authoring.templates.Spellings;
import dev.overture.model.sequence.Condition;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads conditions that compare a variable with a value. */
final class ComparisonReader {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}(\\.[0-9]{1,9})?");

    private final Problems problems;
    private final Texts texts;

    ComparisonReader(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /** Null if it is wrong, which has been reported then. */
    Condition.@Nullable Field read(Written column, Written.Entries map, String field) {
        String written = texts.words(column, Keys.path(field, "field"), ConditionReader.LONGEST);
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
        String value = texts.value(given.get().value(), path, ConditionReader.LONGEST);
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
