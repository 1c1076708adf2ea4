package dev.overture.authoring.imports;

import java.util.List;

/** One row of a table as it was written: exactly one of these for every row. */
public sealed interface TableRow {

    /** Counted from 1; the header does not count, blank rows between others do. */
    int row();

    /**
     * A row that could be read.
     *
     * @param values trimmed, in the order of the columns; there may be fewer or more of them
     */
    record Cells(int row, List<String> values) implements TableRow {

        /** Copies the list. */
        public Cells {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Cells[" + row + "]";
        }
    }

    /**
     * A row that is none.
     *
     * @param code {@code not_an_object} or {@code too_many_columns}
     * @param message for people; holds no personal data
     */
    record Broken(int row, String code, String message) implements TableRow {}
}
