package dev.overture.activities.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

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

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String json() {
        return list.toString();
    }
}
