package dev.overture.authoring.sequence;

import dev.overture.authoring.templates.InvalidTemplateException;
import dev.overture.authoring.templates.Spellings;
import dev.overture.authoring.templates.Template;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.sequence.LongNote;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the texts of steps and says what is wrong with them. */
final class Texts {

    /** What LinkedIn accepts as a note, counted as LinkedIn counts: an emoji is two. */
    static final int LONGEST_NOTE = 300;

    private final Problems problems;
    private final Templates templates;
    private final @Nullable Map<String, Integer> longestValues;

    /** @param longestValues the known variables with the lengths of their longest values; null where nobody knows them */
    Texts(Problems problems, Templates templates, @Nullable Map<String, Integer> longestValues) {
        this.problems = problems;
        this.templates = templates;
        this.longestValues = longestValues;
    }

    /** Plain words; null if they are missing or wrong, which has been reported then. */
    @Nullable
    String words(Written value, String field, int longest) {
        String text = text(value, field);
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            problems.add("too_long", value.at(), field, field + " has at most " + longest + " characters");
            return null;
        }
        return text;
    }

    /** A Liquid template; null if it is missing or wrong, which has been reported then. */
    @Nullable
    String template(Written value, String field) {
        String text = text(value, field);
        return text != null && compiled((Written.Text) value, field) != null ? text : null;
    }

    /** Plain words, numbers as they are written; null if they are missing or wrong, which has been reported then. */
    @Nullable
    String value(Written value, String field, int longest) {
        boolean written = value instanceof Written.Other other && !other.nothing();
        return words(
                written ? new Written.Text(((Written.Other) value).source(), value.at(), null) : value, field, longest);
    }

    /** The template of an invitation's note; null if it is wrong, which has been reported then. */
    @Nullable
    String note(Written value, String field, LongNote rule) {
        String text = text(value, field);
        Template compiled = text == null ? null : compiled((Written.Text) value, field);
        if (compiled == null) {
            return null;
        }
        int atLeast = compiled.literalLength();
        int longest =
                rule == LongNote.HOLD ? compiled.longestLength(longestValues == null ? Map.of() : longestValues) : 0;
        if (Math.max(atLeast, longest) > LONGEST_NOTE) {
            String length = atLeast > LONGEST_NOTE
                    ? "this one has at least " + atLeast + "; shorten it"
                    : "this one has " + longest
                            + " with the longest values; shorten it, or let the invite say long_note: shorten or drop";
            problems.add(
                    "note_too_long",
                    value.at(),
                    field,
                    "a note has at most " + LONGEST_NOTE + " characters, " + length);
            return null;
        }
        return text;
    }

    /** Reports a variable that nobody has. */
    void requireKnown(String variable, Place at, String field) {
        if (longestValues != null && !Spellings.STANDARD.contains(variable) && !longestValues.containsKey(variable)) {
            Set<String> known = new TreeSet<>(Spellings.STANDARD);
            known.addAll(longestValues.keySet());
            problems.add(
                    "unknown_variable",
                    at,
                    field,
                    "nobody has the variable '" + Keys.shortened(variable) + "'"
                            + NearestWord.to(variable, known)
                                    .map(word -> "; did you mean '" + word + "'?")
                                    .orElse("; import a column of that name or remove it"));
        }
    }

    private @Nullable String text(Written value, String field) {
        if (!(value instanceof Written.Text text)) {
            problems.add("wrong_type", value.at(), field, wrongType(value, field));
            return null;
        }
        if (text.value().isBlank()) {
            problems.add("empty_text", value.at(), field, field + " is empty; write something or remove it");
            return null;
        }
        return text.value();
    }

    static String wrongType(Written value, String field) {
        return value instanceof Written.Other other && !other.nothing()
                ? field + " must be text, not " + value.kind() + "; put it in quotes: \"" + other.source() + "\""
                : field + " must be text, not " + value.kind();
    }

    private @Nullable Template compiled(Written.Text value, String field) {
        try {
            Template template = templates.compile(value.value());
            template.uses().forEach(use -> requireKnown(use.name(), value.placeOf(use.line(), use.column()), field));
            return template;
        } catch (InvalidTemplateException fault) {
            problems.add(
                    "template", value.placeOf(fault.line(), fault.column()), field, field + ": " + fault.getMessage());
            return null;
        }
    }
}
