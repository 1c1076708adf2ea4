package dev.overture.authoring.imports;

/** One row of a file of prospects: exactly one of these for every row. */
public sealed interface ImportRow {

    /** Counted from 1; the header does not count, blank lines do. */
    int row();

    /** Somebody who can be stored. */
    record Person(int row, PersonFields fields) implements ImportRow {}

    /**
     * A row that cannot be stored.
     *
     * @param code {@code blank_row}, {@code no_address}, {@code bad_linkedin_url}, {@code bad_email}, {@code too_long},
     *     {@code too_many_columns}, {@code control_characters}, {@code wrong_type} or {@code not_an_object}
     * @param field the column as the file calls it; empty for the row as a whole
     * @param message what is wrong and how to put it right; holds no personal data
     */
    record Rejected(int row, String code, String field, String message) implements ImportRow {}
}
