package dev.overture.authoring.sequence;

/** The text is not YAML or JSON, or not one that is safe to read. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int line;
    private final int column;

    UnreadableException(String code, Place place, String message) {
        super(message);
        this.code = code;
        this.line = place.line();
        this.column = place.column();
    }

    Problem problem() {
        return new Problem(code, String.valueOf(getMessage()), "", line, column);
    }
}
