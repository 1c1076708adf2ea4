package dev.overture.authoring.templates;

import dev.overture.model.prospects.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text with variables, ready to be rendered for many people by many threads. */
public final class Template {

    private static final int MAX_CAUSES = 10;

    private final liqp.Template liquid;
    private final int literalLength;
    private final List<Expression.Slot> slots;
    private final List<Use> uses;

    /**
     * A variable and where it is used first.
     *
     * @param name in today's spelling
     * @param line counted from 1 within the template
     * @param column counted from 1
     */
    public record Use(String name, int line, int column) {}

    Template(liqp.Template liquid, TemplateSource source) {
        this.liquid = liquid;
        this.literalLength = source.literalLength();
        this.slots = source.slots();
        this.uses = source.uses();
    }

    /** Every variable that a value must come from, those with a default included. */
    public List<Use> uses() {
        return uses;
    }

    /**
     * How long a rendering gets where values are longest: the text outside of conditional parts, with the longest value
     * or default of every variable that is printed there as it is.
     *
     * @param longestValues how long the longest value of each variable is, by today's names; unknown ones count as empty
     */
    public int longestLength(Map<String, Integer> longestValues) {
        return literalLength
                + slots.stream()
                        .mapToInt(
                                slot -> Math.max(longestValues.getOrDefault(slot.variable(), 0), slot.defaultLength()))
                        .sum();
    }

    /** How many characters every rendering has at least: the text outside of variables and conditional parts. */
    public int literalLength() {
        return literalLength;
    }

    /**
     * The plain text for one person.
     *
     * @param variables by today's names ({@code first_name}, {@code last_name}, {@code company}, {@code title},
     *     {@code email} and custom columns in snake case); texts, numbers and booleans; null or blank is no value
     */
    public Rendered render(Map<String, ? extends @Nullable Object> variables) {
        return render(variables, new Watch(false));
    }

    /** As {@link #render}, for a template that is HTML: values are escaped, the template itself stays as written. */
    public Rendered renderHtml(Map<String, ? extends @Nullable Object> variables) {
        return render(variables, new Watch(true));
    }

    private Rendered render(Map<String, ? extends @Nullable Object> variables, Watch watch) {
        Map<String, Object> values = new HashMap<>();
        variables.forEach((name, value) -> {
            if (value != null && !Watch.blank(value)) {
                values.put(name, value instanceof Number || value instanceof Boolean ? value : plain(value));
            }
        });
        values.put(Watch.KEY, watch);
        String text;
        try {
            text = rendered(values);
        } catch (RuntimeException unrenderable) {
            return new Rendered.Failed(reason(unrenderable));
        }
        return watch.missing().isEmpty() ? new Rendered.Text(text) : new Rendered.MissingVariables(watch.missing());
    }

    /** One at a time: the library keeps the context of a rendering in the template. */
    private synchronized String rendered(Map<String, Object> values) {
        return liquid.renderUnguarded(values);
    }

    private static String plain(Object value) {
        return PlainText.of(value.toString());
    }

    /** The library wraps what a filter throws. */
    private static String reason(RuntimeException unrenderable) {
        Throwable fault = unrenderable;
        for (int i = 0; fault != null && i < MAX_CAUSES; i++) {
            if (fault instanceof UnrenderableException ours) {
                return String.valueOf(ours.getMessage());
            }
            fault = fault.getCause();
        }
        return "the template cannot be rendered with these values or becomes too long";
    }
}
