package dev.overture.activities.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.schema.imports.ImportResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Rows on their way to the database, as the JSON that {@code PersonImportDao} takes. */
final class Travelling {

    private final Map<UUID, Integer> rows = new LinkedHashMap<>();
    private final ArrayNode list = JsonNodeFactory.instance.arrayNode();

    void add(int row, UUID id, ObjectNode fields) {
        rows.put(id, row);
        list.addObject().put("id", id.toString()).set("fields", fields);
    }

    /** The row behind each id, in their order. */
    Map<UUID, Integer> rows() {
        return rows;
    }

    /** What became of them where all are new. */
    List<ImportResult> stored() {
        return results(ImportResult::stored);
    }

    /** What became of them where all were known. */
    List<ImportResult> updated(Set<UUID> changed) {
        return results((row, id) -> changed.contains(id) ? ImportResult.updated(row, id) : ImportResult.known(row, id));
    }

    private List<ImportResult> results(BiFunction<Integer, UUID, ImportResult> of) {
        return rows.entrySet().stream()
                .map(each -> of.apply(each.getValue(), each.getKey()))
                .toList();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String json() {
        return list.toString();
    }
}
