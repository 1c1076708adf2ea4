package dev.overture.api.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.authoring.imports.ImportFields;
import dev.overture.authoring.imports.Mapping;
import dev.overture.model.imports.ImportKind;
import dev.overture.schema.imports.FileImport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mappings as they are stored and shown: every column of the file with its field or null, in the order of the file. */
final class Mappings {

    private final ObjectMapper json;

    Mappings(ObjectMapper json) {
        this.json = json;
    }

    static Map<String, @Nullable String> guess(ImportKind kind, List<String> columns) {
        return complete(columns, Mapping.guess(kind, columns).fields());
    }

    private static Map<String, @Nullable String> complete(
            List<String> columns, Map<String, ? extends @Nullable String> said) {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        columns.forEach(column -> all.put(column, said.get(column)));
        return all;
    }

    /** @throws ApiException naming each column and field that there is not, or that nobody could be told apart */
    Map<String, @Nullable String> checked(FileImport file, @Nullable Map<String, @Nullable String> said) {
        Map<String, @Nullable String> mapping = said == null ? read(file.mapping()) : said;
        List<String> columns = columns(file);
        ImportFields fields = ImportFields.of(file.kind());
        List<ErrorDetail> errors = new ArrayList<>();
        mapping.forEach((column, field) -> {
            if (!columns.contains(column)) {
                errors.add(ErrorDetail.of("unknown_column", "mapping." + column, "the file has no such column"));
            } else if (field != null && !fields.all().containsKey(field)) {
                errors.add(ErrorDetail.of("unknown_field", "mapping." + column, "there is no such field"));
            }
        });
        if (errors.isEmpty() && !Mapping.of(file.kind(), mapping).identifies()) {
            errors.add(ErrorDetail.of(
                    "nobody_identified",
                    "mapping",
                    "at least one column must be " + String.join(" or ", fields.identifying())));
        }
        if (!errors.isEmpty()) {
            throw ApiException.invalid("invalid", "The mapping is not valid.", errors);
        }
        return complete(columns, mapping);
    }

    List<String> columns(FileImport file) {
        try {
            return json.readValue(file.columns(), new TypeReference<List<String>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a column of the type json holds JSON", impossible);
        }
    }

    Map<String, @Nullable String> read(String mapping) {
        try {
            return json.readValue(mapping, new TypeReference<LinkedHashMap<String, @Nullable String>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a column of the type json holds JSON", impossible);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are always JSON", impossible);
        }
    }
}
