package dev.overture.authoring.templates;

/** A filter refuses its values; the message says why and holds none of them. */
final class UnrenderableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnrenderableException(String message) {
        super(message);
    }
}
