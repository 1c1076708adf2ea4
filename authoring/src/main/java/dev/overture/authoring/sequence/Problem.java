package dev.overture.authoring.sequence;

/**
 * One fault of a sequence, at an exact place.
 *
 * @param code a stable word for programs, such as {@code unknown_key}
 * @param message what is wrong and how to put it right, for people
 * @param field the path of the field, such as {@code steps[2].email.subject}; empty for the file as a whole
 * @param line counted from 1
 * @param column counted from 1
 */
public record Problem(String code, String message, String field, int line, int column) {

    /** {@code file:line:column: message}, as compilers write it. */
    public String format(String file) {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
