package dev.overture.authoring.imports;

import java.util.Set;

/**
 * A field of the CRM that a column can be.
 *
 * @param name of the column of its table
 * @param words that alone are taken, in their spelling; empty for any
 */
public record ImportField(String name, CellType type, Set<String> words) {

    /** Copies the set. */
    public ImportField {
        words = Set.copyOf(words);
    }
}
