package dev.overture.schema.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row of a file.
 *
 * @param row counted from 1
 * @param result {@code stored}, {@code updated}, {@code duplicate} or {@code rejected}
 * @param code why, for programs
 * @param field the column that was wrong, if it was one
 * @param message why, for people; holds no personal data
 * @param subjectId the person or company; null where it was rejected
 * @param duplicateOfRow the row further up that was the same
 */
public record ImportResult(
        int row,
        String result,
        @Nullable String code,
        @Nullable String field,
        @Nullable String message,
        @Nullable UUID subjectId,
        @Nullable Integer duplicateOfRow) {

    /** Somebody new. */
    public static ImportResult stored(int row, UUID subject) {
        return new ImportResult(row, "stored", null, null, null, subject, null);
    }

    /** Somebody who is known, of whom the row says something new. */
    public static ImportResult updated(int row, UUID subject) {
        return new ImportResult(row, "updated", null, null, null, subject, null);
    }

    /** Somebody who is known, of whom the row says nothing new. */
    public static ImportResult known(int row, UUID subject) {
        return new ImportResult(
                row, "duplicate", "known", null, "is known, and the row says nothing new", subject, null);
    }

    /** The same as a row further up. */
    public static ImportResult repeated(int row, UUID subject, int before) {
        return new ImportResult(row, "duplicate", "repeated", null, "is the same as row " + before, subject, before);
    }

    /** Not stored. */
    public static ImportResult rejected(int row, String code, @Nullable String field, String message) {
        return new ImportResult(row, "rejected", code, field, message, null, null);
    }
}
