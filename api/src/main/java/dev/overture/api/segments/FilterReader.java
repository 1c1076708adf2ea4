package dev.overture.api.segments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.model.segments.SegmentField;
import dev.overture.model.segments.SegmentFilter;
import dev.overture.model.segments.SegmentOperator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads filters as people write them, and says everything that is wrong at once. */
final class FilterReader {

    private static final int DEEPEST = 8;
    private static final int MOST_COMPARISONS = 100;
    private static final int MOST_VALUES = 500;
    private static final int LONGEST_VALUE = 500;
    private static final Set<String> COMPARISON = Set.of("field", "op", "value");

    private final List<ErrorDetail> errors = new ArrayList<>();
    private int comparisons;

    private FilterReader() {}

    /** @throws ApiException naming everything that is wrong */
    static SegmentFilter read(JsonNode written) {
        FilterReader reader = new FilterReader();
        Optional<SegmentFilter> filter = reader.read(written, "filter", 0);
        if (!reader.errors.isEmpty() || filter.isEmpty()) {
            throw ApiException.invalid("invalid_filter", "The filter cannot be used.", reader.errors);
        }
        return filter.get();
    }

    private Optional<SegmentFilter> read(JsonNode node, String path, int depth) {
        if (!node.isObject() || depth > DEEPEST) {
            return wrong(path, depth > DEEPEST ? "is nested too deep" : "must be an object");
        }
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        if (keys.equals(Set.of("all"))) {
            return several(node.get("all"), path + ".all", depth).map(SegmentFilter.All::new);
        }
        if (keys.equals(Set.of("any"))) {
            return several(node.get("any"), path + ".any", depth).map(SegmentFilter.Any::new);
        }
        if (keys.equals(Set.of("not"))) {
            return read(node.get("not"), path + ".not", depth + 1).map(SegmentFilter.Not::new);
        }
        if (!COMPARISON.containsAll(keys) || !keys.contains("field")) {
            return wrong(path, "must be {field, op, value}, {all: […]}, {any: […]} or {not: …}");
        }
        return comparison(node, path);
    }

    private Optional<List<SegmentFilter>> several(JsonNode node, String path, int depth) {
        if (!node.isArray() || node.isEmpty()) {
            return wrong(path, "must be a list with at least one filter");
        }
        List<SegmentFilter> filters = new ArrayList<>();
        for (int i = 0; i < node.size() && comparisons <= MOST_COMPARISONS; i++) {
            read(node.get(i), path + "[" + i + "]", depth + 1).ifPresent(filters::add);
        }
        return Optional.of(filters).filter(read -> read.size() == node.size());
    }

    private Optional<SegmentFilter> comparison(JsonNode node, String path) {
        if (++comparisons > MOST_COMPARISONS) {
            return wrong(path, "at most " + MOST_COMPARISONS + " comparisons");
        }
        SegmentField field = SegmentField.named(node.path("field").asText()).orElse(null);
        if (field == null) {
            return wrong(path + ".field", "must be one of " + known());
        }
        String word = node.has("op") ? node.get("op").asText() : "equals";
        SegmentOperator operator = SegmentOperator.named(word).orElse(null);
        if (operator == null || !operator.fits(field.kind())) {
            return wrong(path + ".op", "must be one of " + fitting(field));
        }
        return values(field, operator, node.get("value"), path + ".value")
                .map(values -> new SegmentFilter.Compare(field, operator, values));
    }

    private Optional<List<Object>> values(
            SegmentField field, SegmentOperator operator, @Nullable JsonNode node, String path) {
        if (!operator.needsValue()) {
            return node == null ? Optional.of(List.of()) : wrong(path, operator.code() + " takes no value");
        }
        if (node == null || (operator == SegmentOperator.IN) != node.isArray()) {
            return wrong(path, operator == SegmentOperator.IN ? "must be a list" : "must be one value");
        }
        List<JsonNode> written = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(written::add);
        } else {
            written.add(node);
        }
        if (written.isEmpty() || written.size() > MOST_VALUES) {
            return wrong(path, "must have 1 to " + MOST_VALUES + " values");
        }
        List<Object> values = new ArrayList<>();
        written.forEach(each -> value(field, each).ifPresent(values::add));
        return values.size() == written.size() ? Optional.of(values) : wrong(path, "must be " + describe(field));
    }

    private static Optional<Object> value(SegmentField field, JsonNode node) {
        try {
            return switch (field.kind()) {
                case TEXT, WORD, WORDS ->
                    Optional.<Object>of(node.asText())
                            .filter(text -> node.isTextual()
                                    && !node.asText().isEmpty()
                                    && node.asText().length() <= LONGEST_VALUE);
                case FLAG -> Optional.<Object>of(node.asBoolean()).filter(flag -> node.isBoolean());
                case NUMBER -> Optional.<Object>of(node.decimalValue()).filter(number -> node.isNumber());
                case DATE -> Optional.of(LocalDate.parse(node.asText()));
                case INSTANT -> Optional.of(Instant.parse(node.asText()));
            };
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String describe(SegmentField field) {
        return switch (field.kind()) {
            case TEXT, WORD, WORDS -> "a text of 1 to " + LONGEST_VALUE + " characters";
            case FLAG -> "true or false";
            case NUMBER -> "a number";
            case DATE -> "a day such as 2026-03-02";
            case INSTANT -> "an instant such as 2026-03-02T09:00:00Z";
        };
    }

    private static String known() {
        return Arrays.stream(SegmentField.values()).map(SegmentField::code).collect(Collectors.joining(", "));
    }

    private static String fitting(SegmentField field) {
        return Arrays.stream(SegmentOperator.values())
                .filter(each -> each.fits(field.kind()))
                .map(SegmentOperator::code)
                .collect(Collectors.joining(", "));
    }

    private <T> Optional<T> wrong(String path, String message) {
        errors.add(ErrorDetail.of("invalid", path, message));
        return Optional.empty();
    }
}
