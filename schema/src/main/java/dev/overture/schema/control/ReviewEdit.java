package dev.overture.schema.control;

import org.jspecify.annotations.Nullable;

/**
 * What a person puts right before a prospect goes on. Personal data: {@code toString} leaves it out.
 *
 * @param values variables to fill in, as a JSON object; {@code {}} for none
 * @param text what to say in place of the held step's text; null for leaving it
 * @param subject the subject that goes with the text
 * @param doubt what became of an uncertain send; null where there is none to decide about
 */
public record ReviewEdit(
        String values,
        @Nullable String text,
        @Nullable String subject,
        @Nullable Doubt doubt) {

    /** What a person found out about a send of which nobody knew whether it took effect. */
    public enum Doubt {
        /** It arrived. */
        ARRIVED,
        /** It did not, and may go out once more. */
        SEND_AGAIN
    }

    @Override
    public String toString() {
        return "ReviewEdit[]";
    }
}
