package dev.overture.sandbox.wire;

import org.jspecify.annotations.Nullable;

/** Thrown while a request is being read into records: a field holds what it may not hold. */
public final class FieldError extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field name of the field as written in JSON
     */
    public FieldError(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Name of the offending field. */
    public String field() {
        return field;
    }

    /** {@code value}, refused when missing or blank. */
    public static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new FieldError(field, "is required");
        }
        return value;
    }

    /** {@code value}, refused when below {@code least}. */
    public static <N extends Number> @Nullable N atLeast(long least, String field, @Nullable N value) {
        if (value != null && value.longValue() < least) {
            throw new FieldError(field, "must be at least " + least);
        }
        return value;
    }
}
