package dev.overture.authoring.templates;

/** A template that cannot be rendered for anybody. */
public final class InvalidTemplateException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    InvalidTemplateException(int line, int column, String reason) {
        super(reason);
        this.line = line;
        this.column = column;
    }

    /** The line of the fault within the template, counted from 1. */
    public int line() {
        return line;
    }

    /** The column of the fault within its line, counted from 1. */
    public int column() {
        return column;
    }
}
