package dev.overture.api.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param code a stable word for programs
 * @param message what is wrong and how to put it right, for people
 * @param field the path of the field, such as {@code steps[2].email.subject}, if it is about one
 * @param line counted from 1, if it is about a place in a text
 * @param column counted from 1, if it is about a place in a text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorDetail(
        String code,
        String message,
        @Nullable String field,
        @Nullable Integer line,
        @Nullable Integer column) {

    /** An error about a field. */
    public static ErrorDetail of(String code, String field, String message) {
        return new ErrorDetail(code, message, field, null, null);
    }

    /** An error about nothing in particular. */
    public static ErrorDetail of(String code, String message) {
        return new ErrorDetail(code, message, null, null, null);
    }
}
