package dev.overture.api.problems;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one family of expected failures: knows its status, its code and everything that the caller should be told. */
public final class ApiException extends RuntimeException {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final transient Response.StatusType status;
    private final String code;
    private final transient List<ErrorDetail> errors;
    private final @Nullable Duration retryAfter;

    private ApiException(
            Response.StatusType status,
            String code,
            String message,
            List<ErrorDetail> errors,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** 400: the request is wrong in these ways. */
    public static ApiException invalid(String code, String message, List<ErrorDetail> errors) {
        return new ApiException(Response.Status.BAD_REQUEST, code, message, errors, null, null);
    }

    /** 400: one field of the request is wrong. */
    public static ApiException invalidField(String code, String field, String message) {
        return invalid(code, field + ": " + message, List.of(ErrorDetail.of(code, field, message)));
    }

    /** 404: there is no such thing in the caller's workspace. */
    public static ApiException notFound(String what) {
        return new ApiException(
                Response.Status.NOT_FOUND, "not_found", "There is no such " + what + ".", List.of(), null, null);
    }

    /** 404, naming which of several things there is not in the caller's workspace. */
    public static ApiException notFound(String what, List<ErrorDetail> errors) {
        return new ApiException(
                Response.Status.NOT_FOUND,
                "not_found",
                "There is no such " + what + ". Nothing was changed.",
                errors,
                null,
                null);
    }

    /** 409: the thing is not in a state that allows this. */
    public static ApiException conflict(String code, String message) {
        return conflict(code, message, List.of());
    }

    /** 409, with everything that stands in the way. */
    public static ApiException conflict(String code, String message, List<ErrorDetail> errors) {
        return new ApiException(Response.Status.CONFLICT, code, message, errors, null, null);
    }

    /** 413: the body is longer than this endpoint takes. */
    public static ApiException tooLarge(long limitBytes) {
        return new ApiException(
                Response.Status.REQUEST_ENTITY_TOO_LARGE,
                "body_too_large",
                "The body is larger than the " + limitBytes / (1024 * 1024) + " MB that are taken here.",
                List.of(),
                null,
                null);
    }

    /** 413: what the body holds is more than is taken here. */
    public static ApiException fileTooLarge(String message) {
        return new ApiException(
                Response.Status.REQUEST_ENTITY_TOO_LARGE, "file_too_large", message, List.of(), null, null);
    }

    /** 401: no key, or not a good one. */
    public static ApiException unauthorized() {
        return unauthorized("Send the workspace's key as 'Authorization: Bearer KEY'.");
    }

    /** 401: the caller did not prove who they are; the message says how to. */
    public static ApiException unauthorized(String message) {
        return new ApiException(Response.Status.UNAUTHORIZED, "unauthorized", message, List.of(), null, null);
    }

    /** 422: the request is understood, but what it asks for cannot be made. */
    public static ApiException unprocessable(String code, String message) {
        return new ApiException(Unprocessable.CONTENT, code, message, List.of(), null, null);
    }

    /** 503: something that this needs cannot be reached; nothing was changed. */
    public static ApiException unavailable(String code, String message, @Nullable Throwable cause) {
        return new ApiException(Response.Status.SERVICE_UNAVAILABLE, code, message, List.of(), SOON, cause);
    }

    /** The status that Jakarta does not know. */
    private enum Unprocessable implements Response.StatusType {
        CONTENT;

        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }

    /** What the caller is told. */
    ProblemDetails details() {
        return new ProblemDetails(status.getStatusCode(), status.getReasonPhrase(), code, text(), errors);
    }

    /** When the caller may try again, if that makes sense. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    private String text() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
