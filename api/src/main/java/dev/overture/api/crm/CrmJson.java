package dev.overture.api.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Rows that travel as JSON. */
final class CrmJson {

    private CrmJson() {}

    static <T> T read(ObjectMapper json, String row, Class<T> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row does not have the shape of " + type.getSimpleName(), e);
        }
    }
}
