package dev.overture.schema.segments;

import dev.overture.model.segments.SegmentField;
import dev.overture.model.segments.SegmentField.Kind;
import dev.overture.model.segments.SegmentFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A filter as SQL: fixed fragments, and every value a parameter. */
public final class SegmentSql {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String condition;
    private boolean company;

    private SegmentSql(SegmentFilter filter) {
        this.condition = write(filter);
    }

    /** Compiles a filter. */
    public static SegmentSql of(SegmentFilter filter) {
        return new SegmentSql(filter);
    }

    /** The tables and the condition, behind {@code from}; the parameter {@code workspace} is the caller's to bind. */
    public String fromWhere() {
        return fromWhere("workspace_prospects");
    }

    /** @param people the table, or a query of its rows; part of the program, never of a request */
    String fromWhere(String people) {
        return people + " p"
                + (company ? " left join companies c on c.id = p.company_id and c.workspace_id = :workspace" : "")
                + " where p.workspace_id = :workspace and p.erased_at is null and " + condition;
    }

    /** What is to be bound, by name. */
    public Map<String, Object> values() {
        return Map.copyOf(values);
    }

    private String write(SegmentFilter filter) {
        if (filter instanceof SegmentFilter.All all) {
            return joined(all.filters(), " and ");
        }
        if (filter instanceof SegmentFilter.Any any) {
            return joined(any.filters(), " or ");
        }
        if (filter instanceof SegmentFilter.Not not) {
            return "not coalesce(" + write(not.filter()) + ", false)";
        }
        return compare((SegmentFilter.Compare) filter);
    }

    private String joined(List<SegmentFilter> filters, String word) {
        return filters.stream().map(this::write).collect(Collectors.joining(word, "(", ")"));
    }

    private String compare(SegmentFilter.Compare compare) {
        SegmentField field = compare.field();
        company |= field.ofCompany();
        String column = Columns.of(field);
        return switch (compare.operator()) {
            case EQUALS -> equal(field, column, compare.values());
            case NOT_EQUALS -> "not coalesce(" + equal(field, column, compare.values()) + ", false)";
            case IN -> oneOf(field, column, compare.values());
            case CONTAINS -> like(column, "%" + escaped(compare.values()) + "%");
            case STARTS_WITH -> like(column, escaped(compare.values()) + "%");
            case GREATER_THAN -> column + " > " + bind(compare.values().get(0));
            case LESS_THAN -> column + " < " + bind(compare.values().get(0));
            case IS_SET -> set(field, column);
            case IS_NOT_SET -> "not " + set(field, column);
        };
    }

    /** What {@code ilike} finds, at half its price for each row; the index of titles is made for it. */
    private String like(String column, String pattern) {
        return "lower(" + column + ") like lower(" + bind(pattern) + ")";
    }

    private String equal(SegmentField field, String column, List<Object> values) {
        return switch (field.kind()) {
            case TEXT -> "lower(" + column + ") = " + bind(lower(values.get(0)));
            case WORDS -> oneOf(field, column, values);
            case FLAG -> Boolean.TRUE.equals(values.get(0)) ? column : "not " + column;
            case WORD, NUMBER, DATE, INSTANT -> column + " = " + bind(values.get(0));
        };
    }

    private String oneOf(SegmentField field, String column, List<Object> values) {
        String[] words = values.stream()
                .map(each -> field.kind() == Kind.TEXT ? lower(each) : each.toString())
                .toArray(String[]::new);
        String list = "cast(" + bind(words) + " as text[])";
        return switch (field.kind()) {
            case TEXT -> "lower(" + column + ") = any(" + list + ")";
            // The second half is what the index is made for.
            case WORDS -> "(" + column + " && " + list + " and " + column + " <> '{}')";
            default -> column + " = any(" + list + ")";
        };
    }

    private static String set(SegmentField field, String column) {
        return switch (field.kind()) {
            case TEXT, WORD -> "(" + column + " is not null and " + column + " <> '')";
            case WORDS -> "(" + column + " <> '{}')";
            case FLAG, NUMBER, DATE, INSTANT -> "(" + column + " is not null)";
        };
    }

    private String bind(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static String lower(Object text) {
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** Percent signs of callers are percent signs. */
    private static String escaped(List<Object> values) {
        return values.get(0).toString().replaceAll("([\\\\%_])", "\\\\$1");
    }
}
