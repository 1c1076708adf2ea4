package dev.overture.schema.control;

import org.jspecify.annotations.Nullable;

/**
 * What a person puts right before a prospect goes on. Personal data: {@code toString} leaves it out.
 *
 * @param values variables to fill in, as a JSON object; {@code {}} for none
 * @param text what to say in place of the held step's text; null for leaving it
 * @param subject the subject that goes with the text
 */
public record ReviewEdit(
        String values, @Nullable String text, @Nullable String subject) {

    @Override
    public String toString() {
        return "ReviewEdit[]";
    }
}
