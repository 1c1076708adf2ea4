package dev.overture.authoring.templates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the braces of an output or behind the {@code =} of an assignment: a value and the filters behind
 * it. Only as much of Liquid's grammar as it takes to find variables and filters; the real parser has the last word.
 */
final class Expression {

    private static final Pattern TOKEN = Pattern.compile(
            "'[^']*'|\"[^\"]*\"|(?<path>[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z_][A-Za-z0-9_-]*|\\[[^\\]]*\\])*)|\\|");
    static final Set<String> WORDS =
            Set.of("true", "false", "nil", "null", "blank", "empty", "and", "or", "contains", "not");
    private static final Set<String> ESCAPING = Set.of("escape", "escape_once", "h");

    private static final Set<String> KEEPING_LENGTH = Set.of("default", "upcase", "downcase", "capitalize");

    private final List<String> segments = new ArrayList<>();
    private final List<FilterUse> filters = new ArrayList<>();
    private final Map<String, Integer> variables = new LinkedHashMap<>();
    private boolean variableInDefault;
    private int defaultLength;

    /** @param offset where the filter's name begins, counted from the begin of the expression */
    record FilterUse(String name, int offset) {}

    /** @param defaultLength how long the text is that stands for a missing value; 0 where there is none */
    record Slot(String variable, int defaultLength) {}

    private Expression() {}

    static Expression of(String source) {
        Expression expression = new Expression();
        Matcher token = TOKEN.matcher(source);
        StringBuilder segment = new StringBuilder();
        boolean nameDue = false;
        int copied = 0;
        while (token.find()) {
            segment.append(source, copied, token.start());
            copied = token.end();
            String path = token.group("path");
            if (token.group().equals("|")) {
                expression.segments.add(segment.toString());
                segment.setLength(0);
                nameDue = true;
            } else if (path == null) {
                segment.append(token.group());
                if (expression.lastFilterIs("default")) {
                    expression.defaultLength = token.group().length() - 2;
                }
            } else if (nameDue) {
                expression.filters.add(new FilterUse(path, token.start()));
                segment.append(path);
                nameDue = false;
            } else {
                segment.append(expression.variable(path, source, token.start(), token.end()));
            }
        }
        segment.append(source.substring(copied));
        expression.segments.add(segment.toString());
        return expression;
    }

    private String variable(String path, String source, int begin, int end) {
        if (WORDS.contains(path) || source.startsWith(":", end)) {
            return path;
        }
        String current = Spellings.current(path);
        if (lastFilterIs("default")) {
            variableInDefault = true;
        }
        variables.putIfAbsent(current, begin);
        return current;
    }

    private boolean lastFilterIs(String name) {
        return !filters.isEmpty() && filters.get(filters.size() - 1).name().equals(name);
    }

    List<FilterUse> filters() {
        return filters;
    }

    /** The variables in today's spelling, each with the offset of its first use. */
    Map<String, Integer> variables() {
        return variables;
    }

    /** The one variable that this prints as it is, up to upper and lower case and a default; empty for all else. */
    Optional<Slot> slot() {
        boolean asItIs = filters.stream().map(FilterUse::name).allMatch(KEEPING_LENGTH::contains);
        boolean begins = segments.get(0)
                .strip()
                .equals(variables.keySet().stream().findFirst().orElse(""));
        return variables.size() == 1 && begins && asItIs
                ? Optional.of(new Slot(variables.keySet().iterator().next(), defaultLength))
                : Optional.empty();
    }

    /** The expression with variables in today's spelling. */
    String plain() {
        return String.join("|", segments);
    }

    /** The expression with filters of ours that report variables without a value. */
    String watched() {
        if (variables.isEmpty()) {
            return plain();
        }
        if (filters.stream().noneMatch(filter -> filter.name().equals("default"))) {
            StringBuilder watched = new StringBuilder(segments.get(0)).append("| " + Watch.PRESENT + ": ");
            String separator = "";
            for (String variable : variables.keySet()) {
                watched.append(separator)
                        .append(Watch.quote(variable))
                        .append(", ")
                        .append(variable);
                separator = ", ";
            }
            return watched.append(' ').toString()
                    + (segments.size() == 1 ? "" : "|" + String.join("|", segments.subList(1, segments.size())));
        }
        return variableInDefault
                ? plain() + "| " + Watch.FILLED + ": "
                        + String.join(
                                ", ",
                                variables.keySet().stream().map(Watch::quote).toList()) + " "
                : plain();
    }

    /** As {@link #watched()}, with HTML escaping behind it where the value comes from a variable. */
    String output() {
        boolean escapes = filters.stream().anyMatch(filter -> ESCAPING.contains(filter.name()));
        return variables.isEmpty() || escapes ? watched() : watched() + "| " + Watch.SAFE + " ";
    }
}
