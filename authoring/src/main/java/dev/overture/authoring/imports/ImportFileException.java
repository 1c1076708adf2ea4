package dev.overture.authoring.imports;

/** A file of prospects that cannot be read at all, or not to its end; nothing of it is to be stored. */
public final class ImportFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;
    private final long line;

    ImportFileException(String code, String field, long line, String message) {
        super(message);
        this.code = code;
        this.field = field;
        this.line = line;
    }

    /**
     * A stable word: {@code empty_file}, {@code header_unrecognised}, {@code undecodable}, {@code unclosed_quote},
     * {@code malformed_csv}, {@code malformed_json}, {@code malformed_xlsx}, {@code not_an_array}, {@code not_text} or
     * {@code file_too_large}.
     */
    public String code() {
        return code;
    }

    /** What the message is about, such as {@code header}; {@code file} for the file as a whole. */
    public String field() {
        return field;
    }

    /** The line of the file, counted from 1. */
    public long line() {
        return line;
    }
}
