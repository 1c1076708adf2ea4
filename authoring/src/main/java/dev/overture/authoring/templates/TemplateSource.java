package dev.overture.authoring.templates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One pass over a template before the Liquid parser sees it: keeps what could hurt (files, loops, deep nesting) away from
 * it, brings older spellings up to date and puts the watch on every printed value.
 */
final class TemplateSource {

    private static final int MAX_NESTING = 20;
    private static final int MAX_TAG_LENGTH = 2_000;
    private static final Set<String> BLOCKS = Set.of("if", "unless", "case");
    private static final Set<String> TAGS = Set.of("elsif", "else", "when", "assign", "endif", "endunless", "endcase");
    private static final Pattern SINGLE_BRACES = Pattern.compile("\\{ ?([A-Za-z_][A-Za-z0-9_]*) ?\\}");
    private static final Pattern TAG_NAME = Pattern.compile("\\{%-?\\s*([A-Za-z_]*)");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?s)(\\{%-?\\s*assign\\s+(?<name>[A-Za-z0-9_-]*)[^=]*=)(.*?)(-?%\\})");
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_.-]*");

    private final String source;
    private final StringBuilder watched = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Expression.Slot> slots = new ArrayList<>();
    private final Map<String, Integer> uses = new LinkedHashMap<>();
    private final Set<String> assigned = new HashSet<>();
    private final LineBegins lines;
    private int literalLength;
    private int at;

    private TemplateSource(String source) {
        this.source = source;
        this.lines = new LineBegins(source);
    }

    static TemplateSource scan(String source) throws InvalidTemplateException {
        TemplateSource scanned = new TemplateSource(source);
        while (scanned.at < source.length()) {
            scanned.next();
        }
        return scanned;
    }

    /** What to render. */
    String watched() {
        return watched.toString();
    }

    /** How many characters every rendering has at least: the text outside of tags and of conditional parts. */
    int literalLength() {
        return literalLength;
    }

    /** What is printed outside of conditional parts and comes from a variable as it is. */
    List<Expression.Slot> slots() {
        return slots.stream()
                .filter(slot -> !assigned.contains(slot.variable()))
                .toList();
    }

    /** Every variable that a value must come from, with the place of its first use. */
    List<Template.Use> uses() {
        return uses.entrySet().stream()
                .filter(use -> !assigned.contains(use.getKey()))
                .map(use ->
                        new Template.Use(use.getKey(), lines.lineOf(use.getValue()), lines.columnOf(use.getValue())))
                .toList();
    }

    private void use(String path, int offset) {
        int dot = path.indexOf('.');
        int bracket = path.indexOf('[');
        int end = Math.min(dot < 0 ? path.length() : dot, bracket < 0 ? path.length() : bracket);
        uses.putIfAbsent(Spellings.current(path.substring(0, end)), offset);
    }

    private void next() throws InvalidTemplateException {
        if (source.startsWith("{{", at)) {
            output();
        } else if (source.startsWith("{%", at)) {
            tag();
        } else {
            Matcher older = SINGLE_BRACES.matcher(source).region(at, source.length());
            if (source.charAt(at) == '{' && older.lookingAt()) {
                Expression expression = Expression.of(older.group(1));
                printed(expression, older.start(1));
                watched.append("{{ ").append(expression.output()).append("}}");
                at = older.end();
            } else {
                literal(at + 1);
            }
        }
    }

    private void literal(int end) {
        watched.append(source, at, end);
        if (open.isEmpty()) {
            literalLength += end - at;
        }
        at = end;
    }

    private void output() throws InvalidTemplateException {
        int end = endOf("}}");
        int from = at + (source.startsWith("{{-", at) ? 3 : 2);
        int to = end - (source.startsWith("-}}", end - 3) ? 3 : 2);
        if (to < from) {
            throw fault(at, "there is no variable between the braces");
        }
        Expression expression = Expression.of(source.substring(from, to));
        check(expression, from);
        printed(expression, from);
        watched.append(source, at, from).append(expression.output()).append(source, to, end);
        at = end;
    }

    private void printed(Expression expression, int from) {
        expression.variables().forEach((path, offset) -> use(path, from + offset));
        if (open.isEmpty()) {
            expression.slot().ifPresent(slots::add);
        }
    }

    private void tag() throws InvalidTemplateException {
        Matcher matcher = TAG_NAME.matcher(source).region(at, source.length());
        String name = matcher.lookingAt() ? matcher.group(1) : "";
        if (name.equals("raw") || name.equals("comment")) {
            verbatim(name);
            return;
        }
        if (BLOCKS.contains(name)) {
            open.push(name);
            if (open.size() > MAX_NESTING) {
                throw fault(at, "tags are nested more than " + MAX_NESTING + " deep");
            }
        } else if (name.startsWith("end") && !open.isEmpty()) {
            open.pop();
        } else if (!TAGS.contains(name)) {
            throw fault(
                    at,
                    "the tag '" + name + "' does not exist here; there are if, unless, case, assign, raw and comment");
        }
        int end = endOf("%}");
        watched.append(tagBody(name, source.substring(at, end)));
        at = end;
    }

    private String tagBody(String name, String tag) throws InvalidTemplateException {
        Matcher assignment = ASSIGNMENT.matcher(tag);
        if (name.equals("assign") && assignment.matches()) {
            Expression expression = Expression.of(assignment.group(3));
            check(expression, at + assignment.start(3));
            expression.variables().forEach((path, offset) -> use(path, at + assignment.start(3) + offset));
            assigned.add(Spellings.current(assignment.group("name")));
            return assignment.group(1) + expression.watched() + assignment.group(4);
        }
        Matcher words = WORD.matcher(tag);
        words.find();
        while (words.find()) {
            String word = words.group();
            if (word.charAt(0) != '\'' && word.charAt(0) != '"' && !Expression.WORDS.contains(word)) {
                use(word, at + words.start());
            }
        }
        return WORD.matcher(tag).replaceAll(word -> Matcher.quoteReplacement(Spellings.current(word.group())));
    }

    private void verbatim(String name) throws InvalidTemplateException {
        Matcher end = Pattern.compile("\\{%-?\\s*end" + name + "\\s*-?%\\}").matcher(source);
        if (!end.find(at)) {
            throw fault(at, "the tag '" + name + "' is never closed with 'end" + name + "'");
        }
        watched.append(source, at, end.end());
        at = end.end();
    }

    private void check(Expression expression, int from) throws InvalidTemplateException {
        for (Expression.FilterUse filter : expression.filters()) {
            if (!BoundedFilters.NAMES.contains(filter.name())) {
                throw fault(from + filter.offset(), "the filter '" + filter.name() + "' does not exist here");
            }
        }
    }

    private int endOf(String closing) throws InvalidTemplateException {
        char quote = 0;
        for (int i = at + 2; i < source.length() && i - at < MAX_TAG_LENGTH; i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (source.startsWith(closing, i)) {
                return i + 2;
            }
        }
        if (source.length() - at >= MAX_TAG_LENGTH) {
            throw fault(at, "this is not closed with " + closing + " within " + MAX_TAG_LENGTH + " characters");
        }
        throw fault(at, "this is never closed with " + closing + (quote == 0 ? "" : ": a quote is missing before it"));
    }

    private InvalidTemplateException fault(int offset, String reason) {
        return new InvalidTemplateException(lines.lineOf(offset), lines.columnOf(offset), reason);
    }
}
