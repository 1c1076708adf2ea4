package dev.overture.providers.unipile.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an e-mail's headers from the forms they come in: {@code [{name, value}]} or {@code {name: value}}. */
public final class EmailHeaders {

    private EmailHeaders() {}

    /** All headers by lower-case name, each with its values in order; empty where there are none. */
    public static Map<String, List<String>> read(@Nullable JsonNode headers) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        if (headers != null && headers.isArray()) {
            headers.forEach(header -> add(found, header.path("name").asText(), header.path("value")));
        } else if (headers != null && headers.isObject()) {
            headers.properties().forEach(header -> add(found, header.getKey(), header.getValue()));
        }
        return found;
    }

    private static void add(Map<String, List<String>> found, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(each -> add(found, name, each));
        } else if (!name.isEmpty() && value.isValueNode()) {
            found.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(value.asText().strip());
        }
    }
}
