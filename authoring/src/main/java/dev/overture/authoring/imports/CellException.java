package dev.overture.authoring.imports;

/** A cell that is not what its field holds. */
final class CellException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param message for people; holds nothing of the cell */
    CellException(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
