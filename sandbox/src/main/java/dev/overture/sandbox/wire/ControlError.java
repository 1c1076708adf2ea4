package dev.overture.sandbox.wire;

import org.jspecify.annotations.Nullable;

/** A refusal of the control API: what is wrong, and in which field of the request. */
public final class ControlError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String field;

    /**
     * @param field path of the offending field, such as {@code people[0].script.invitation}, if it is one field
     */
    public ControlError(int status, @Nullable String field, String message) {
        super(message);
        this.status = status;
        this.field = field;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The JSON body of this refusal. */
    public Body body() {
        return new Body(status, field, field == null ? getMessage() : field + ": " + getMessage());
    }

    /** The control API's error object. */
    public record Body(
            int status, @Nullable String field, @Nullable String error) {}
}
