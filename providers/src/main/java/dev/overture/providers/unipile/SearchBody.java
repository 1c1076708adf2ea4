package dev.overture.providers.unipile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.model.search.CompanySize;
import dev.overture.model.search.NamedFilter;
import dev.overture.model.search.PeopleQuery;
import dev.overture.model.search.SearchApi;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A search in Unipile's words, which differ between LinkedIn's searches. */
final class SearchBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SearchBody() {}

    static JsonNode of(PeopleQuery query) {
        if (query.url() != null) {
            return JSON.objectNode().put("url", query.url());
        }
        ObjectNode body = JSON.objectNode().put("api", query.api().code()).put("category", "people");
        boolean sales = query.api() == SearchApi.SALES_NAVIGATOR;
        if (sales) {
            // The shapes of its filters for names and titles are not documented; its keywords look there, too.
            text(body, "keywords", words(query.keywords(), query.title(), query.firstName(), query.lastName()));
        } else {
            text(body, "keywords", query.keywords());
            ObjectNode advanced = JSON.objectNode();
            text(advanced, "title", query.title());
            text(advanced, "first_name", query.firstName());
            text(advanced, "last_name", query.lastName());
            if (!advanced.isEmpty()) {
                body.set("advanced_keywords", advanced);
            }
        }
        for (NamedFilter filter : NamedFilter.values()) {
            list(body, filter.code(), query.ids().getOrDefault(filter, List.of()), sales);
        }
        list(body, "profile_language", query.languages(), sales);
        sizes(body, query.sizes());
        if (!query.distances().isEmpty()) {
            ArrayNode distances = body.putArray("network_distance");
            query.distances().forEach(distances::add);
        }
        return body;
    }

    private static void sizes(ObjectNode body, List<CompanySize> sizes) {
        if (sizes.isEmpty()) {
            return;
        }
        ArrayNode bands = body.putArray("company_headcount");
        for (CompanySize size : sizes) {
            ObjectNode band = bands.addObject().put("min", size.min());
            if (size.max() != null) {
                band.put("max", size.max());
            }
        }
    }

    private static void list(ObjectNode body, String name, List<String> values, boolean sales) {
        if (!values.isEmpty()) {
            ArrayNode array = sales ? body.putObject(name).putArray("include") : body.putArray(name);
            values.forEach(array::add);
        }
    }

    private static void text(ObjectNode body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, value.strip());
        }
    }

    private static String words(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(String::strip).collect(Collectors.joining(" "));
    }
}
