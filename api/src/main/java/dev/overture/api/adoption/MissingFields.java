package dev.overture.api.adoption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** What an older system adds to a row: what is known here already stays. */
final class MissingFields {

    private final ObjectMapper json;

    MissingFields(ObjectMapper json) {
        this.json = json;
    }

    /** Those fields of which the row, which is JSON, has nothing. */
    ObjectNode of(String row, ObjectNode fields) {
        ObjectNode missing = fields.deepCopy();
        JsonNode before = read(row);
        for (Iterator<String> columns = missing.fieldNames(); columns.hasNext(); ) {
            JsonNode there = before.path(columns.next());
            boolean empty = there.isMissingNode() || there.isNull() || (there.isContainerNode() && there.isEmpty());
            if (!empty) {
                columns.remove();
            }
        }
        return missing;
    }

    private JsonNode read(String row) {
        try {
            return json.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes rows as JSON", e);
        }
    }
}
