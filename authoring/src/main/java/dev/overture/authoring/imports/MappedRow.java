package dev.overture.authoring.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a file as the CRM understands it: exactly one of these for every row. */
public sealed interface MappedRow {

    /** Counted from 1. */
    int row();

    /**
     * What a row says.
     *
     * @param fields by the names of their columns in the CRM; what the row does not say is not there
     */
    record Said(int row, ObjectNode fields) implements MappedRow {

        /** What the row says in a field of one text; null where it says nothing. */
        public @Nullable String text(String field) {
            return fields.path(field).textValue();
        }

        /** What rows say in a field of one text, the same only once. */
        public static List<String> texts(List<Said> rows, String field) {
            return rows.stream()
                    .map(row -> row.text(field))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        @Override
        public String toString() {
            return "Said[" + row + "]";
        }
    }

    /**
     * A row that cannot be stored.
     *
     * @param code {@code blank_row}, {@code no_address}, {@code no_name}, {@code bad_linkedin_url}, {@code bad_email}, {@code
     *     bad_phone}, {@code bad_date}, {@code bad_number}, {@code bad_value}, {@code wrong_type}, {@code too_long}, {@code
     *     too_many_columns}, {@code control_characters} or {@code not_an_object}
     * @param column the column as the file calls it; empty for the row as a whole
     * @param message what is wrong; holds no personal data
     */
    record Wrong(int row, String code, String column, String message) implements MappedRow {}
}
