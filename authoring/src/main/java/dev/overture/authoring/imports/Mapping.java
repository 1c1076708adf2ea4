package dev.overture.authoring.imports;

import dev.overture.model.imports.ImportKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column is which field. Where several columns are one field, the one with the best name comes first and the others
 * help out where it is empty.
 *
 * @param fields the field of each column that is one, in the order in which columns are asked
 */
public record Mapping(ImportKind kind, Map<String, String> fields) {

    /** Copies the map. */
    public Mapping {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** What the names of the columns say. */
    public static Mapping guess(ImportKind kind, List<String> columns) {
        Map<String, @Nullable String> guessed = new LinkedHashMap<>();
        columns.forEach(column ->
                guessed.put(column, ImportFields.of(kind).guess(column).orElse(null)));
        return of(kind, guessed);
    }

    /** What somebody says; a column without field is left out. */
    public static Mapping of(ImportKind kind, Map<String, @Nullable String> said) {
        ImportFields known = ImportFields.of(kind);
        Map<String, String> fields = new LinkedHashMap<>();
        said.keySet().stream().sorted(Comparator.comparingInt(known::rank)).forEach(column -> {
            String field = said.get(column);
            if (field != null) {
                fields.put(column, field);
            }
        });
        return new Mapping(kind, fields);
    }

    /** Whether anybody can be recognised by one of the columns. */
    public boolean identifies() {
        return ImportFields.of(kind).identifying().stream().anyMatch(fields::containsValue);
    }
}
