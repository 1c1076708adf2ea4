package dev.overture.activities.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.authoring.imports.Mapping;
import dev.overture.schema.imports.FileImport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mapping that somebody confirmed. */
final class StoredMapping {

    private StoredMapping() {}

    static Mapping read(ObjectMapper json, FileImport file) {
        try {
            Map<String, @Nullable String> said = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> each :
                    json.readTree(file.mapping()).properties()) {
                said.put(each.getKey(), each.getValue().textValue());
            }
            return Mapping.of(file.kind(), said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a column of the type json holds JSON", impossible);
        }
    }
}
