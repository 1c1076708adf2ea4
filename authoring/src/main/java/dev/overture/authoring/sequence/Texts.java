package dev.overture.authoring.sequence;

import dev.overture.authoring.templates.InvalidTemplateException;
import dev.overture.authoring.templates.Template;
import dev.overture.authoring.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Reads the texts of steps and says what is wrong with them. */
final class Texts {

    /** What LinkedIn accepts as a note, counted as LinkedIn counts: an emoji is two. */
    static final int LONGEST_NOTE = 300;

    private final Problems problems;
    private final Templates templates;

    Texts(Problems problems, Templates templates) {
        this.problems = problems;
        this.templates = templates;
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

    /** The template of an invitation's note; null if it is wrong, which has been reported then. */
    @Nullable
    String note(Written value, String field) {
        String text = text(value, field);
        Template compiled = text == null ? null : compiled((Written.Text) value, field);
        if (compiled != null && compiled.literalLength() > LONGEST_NOTE) {
            problems.add(
                    "note_too_long",
                    value.at(),
                    field,
                    "a note has at most " + LONGEST_NOTE + " characters, this one has at least "
                            + compiled.literalLength() + "; shorten it");
            return null;
        }
        return compiled == null ? null : text;
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
            return templates.compile(value.value());
        } catch (InvalidTemplateException fault) {
            problems.add(
                    "template", value.placeOf(fault.line(), fault.column()), field, field + ": " + fault.getMessage());
            return null;
        }
    }
}
