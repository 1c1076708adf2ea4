package dev.overture.api.problems;

import java.util.List;

/**
 * The body of every answer that is not a success, {@code application/problem+json}.
 *
 * @param status the HTTP status
 * @param title the status in words
 * @param code a stable word for programs
 * @param message what went wrong and what to do, for people
 * @param errors every single error, if there is more to say; may be empty
 */
public record ProblemDetails(int status, String title, String code, String message, List<ErrorDetail> errors) {

    /** The media type of this body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the list. */
    public ProblemDetails {
        errors = List.copyOf(errors);
    }
}
