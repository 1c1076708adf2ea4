package dev.overture.api.problems;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One object of a request read field by field; whatever is wrong goes to one list, under the field's full path. */
public final class Asked {

    private final JsonNode node;
    private final String path;
    private final List<ErrorDetail> errors;

    /**
     * @param path of this object, for messages
     * @param errors where errors go
     */
    public Asked(JsonNode node, String path, List<ErrorDetail> errors) {
        this.node = node;
        this.path = path;
        this.errors = errors;
    }

    /** Reports every field that is not one of these. */
    public Asked only(Set<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                report("unknown_field", name, "there is no such field; known are " + String.join(", ", sorted(known)));
            }
        }
        return this;
    }

    /** Reports an error of a field. */
    public void report(String code, String field, String message) {
        errors.add(ErrorDetail.of(code, at(field), message));
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** The names of all fields. */
    public List<String> names() {
        return List.copyOf(
                node.properties().stream().map(java.util.Map.Entry::getKey).toList());
    }

    /** Hands on an object; reports it if it is missing or none. */
    public void object(String field, Consumer<Asked> reader) {
        JsonNode value = node.path(field);
        if (value.isObject()) {
            reader.accept(new Asked(value, at(field), errors));
        } else {
            wrong(field, "an object");
        }
    }

    /** A whole number; null if it is none, which is reported unless it is merely absent and optional. */
    public @Nullable Integer number(String field, boolean required) {
        if (!required && !has(field)) {
            return null;
        }
        JsonNode value = node.path(field);
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        wrong(field, "a whole number");
        return null;
    }

    /** A duration; null if it is none, which is reported. */
    public @Nullable Duration duration(String field) {
        try {
            return Duration.parse(node.path(field).asText());
        } catch (DateTimeException notADuration) {
            wrong(field, "an ISO 8601 duration such as PT8M");
            return null;
        }
    }

    /** A time of day; null if it is none, which is reported. */
    public @Nullable LocalTime time(String field) {
        try {
            return LocalTime.parse(node.path(field).asText());
        } catch (DateTimeException notATime) {
            wrong(field, "a time of day such as 09:00");
            return null;
        }
    }

    /** Yes or no; null if it is neither, which is reported. */
    public @Nullable Boolean flag(String field) {
        if (node.path(field).isBoolean()) {
            return node.path(field).booleanValue();
        }
        wrong(field, "true or false");
        return null;
    }

    /** The texts of a list; null if it is none, which is reported. */
    public @Nullable List<String> words(String field) {
        JsonNode value = node.path(field);
        if (!value.isArray()) {
            wrong(field, "a list");
            return null;
        }
        return value.valueStream().map(JsonNode::asText).toList();
    }

    /** The days of a list; null if it is none, which is reported, as is each that is no day. */
    public @Nullable Set<DayOfWeek> days(String field) {
        List<String> names = words(field);
        if (names == null) {
            return null;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : names) {
            try {
                days.add(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException noSuchDay) {
                report("invalid", field, "days are written as MONDAY to SUNDAY");
            }
        }
        return days;
    }

    private void wrong(String field, String expected) {
        report(has(field) ? "wrong_type" : "missing", field, "must be " + expected);
    }

    private String at(String field) {
        return path + "." + field;
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
