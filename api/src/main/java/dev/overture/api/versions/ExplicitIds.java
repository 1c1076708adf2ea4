package dev.overture.api.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.overture.model.ids.StepId;
import java.util.HashSet;
import java.util.Set;

/** Tells the ids that people wrote from those that the reader gave. */
final class ExplicitIds {

    private static final YAMLMapper YAML = new YAMLMapper();

    private ExplicitIds() {}

    /**
     * Every id that stands in a sequence.
     *
     * @param source valid YAML or JSON, which is YAML, too
     */
    static Set<StepId> in(String source) {
        Set<StepId> found = new HashSet<>();
        try {
            collect(YAML.readTree(source), found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a valid sequence cannot be read", e);
        }
        return found;
    }

    private static void collect(JsonNode node, Set<StepId> found) {
        String id = node.path("id").asText("");
        if (StepId.PATTERN.matcher(id).matches()) {
            found.add(new StepId(id));
        }
        node.forEach(child -> collect(child, found));
    }
}
