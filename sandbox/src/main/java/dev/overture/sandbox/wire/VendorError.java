package dev.overture.sandbox.wire;

/** A refusal in the vendor's own words: an HTTP status and an error type. */
public final class VendorError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private VendorError(int status, String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    /**
     * A refusal.
     *
     * @param type the error type without its {@code errors/} prefix
     */
    public static VendorError of(int status, String type, String detail) {
        return new VendorError(status, type, detail);
    }

    /** 404 for something that does not exist. */
    public static VendorError notFound(String what) {
        return of(404, "resource_not_found", what + " not found");
    }

    /** 400 for a field that must be there. */
    public static VendorError missing(String field) {
        return of(400, "missing_parameters", field + " is required");
    }

    /** 400 for a field with a value that cannot be used. */
    public static VendorError invalid(String field, String why) {
        return of(400, "invalid_parameters", field + " " + why);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The JSON body of this refusal. */
    public Body body() {
        return body(status, type, String.valueOf(getMessage()));
    }

    /** The JSON body of any refusal; {@code type} is without prefix. */
    public static Body body(int status, String type, String detail) {
        String words = type.replace('_', ' ');
        return new Body(status, "errors/" + type, Character.toUpperCase(words.charAt(0)) + words.substring(1), detail);
    }

    /** The vendor's error object. */
    public record Body(int status, String type, String title, String detail) {}
}
