package dev.overture.api.adoption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.schema.adoption.OldDatabase;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The older tables, as far as they are there, each row of the wanted workspace once. */
final class OldTables {

    private static final List<String> OF_WORKSPACES =
            List.of("workspace_prospects", "prospect_approval_sessions", "campaigns", "campaign_prospects");

    private final OldDatabase database;
    private final ObjectMapper json;
    private final AdoptionReport report;
    private final Set<String> elsewhere = new HashSet<>();
    private @Nullable String workspace;

    OldTables(OldDatabase database, ObjectMapper json, AdoptionReport report) {
        this.database = database;
        this.json = json;
        this.report = report;
    }

    /**
     * Chooses the older workspace whose rows are wanted.
     *
     * @throws AdoptionException if there are several and none is named, or the named one is not there
     */
    void choose(@Nullable String asked) {
        Set<String> found = new TreeSet<>();
        OF_WORKSPACES.stream()
                .filter(database::has)
                .forEach(table -> database.each(table, row -> {
                    String id = parse(row).path("workspace_id").asText("");
                    if (!id.isBlank()) {
                        found.add(id);
                    }
                }));
        if (asked == null && found.size() > 1) {
            throw new AdoptionException("the older system has several workspaces; name one with --old-workspace: "
                    + String.join(", ", found));
        }
        if (asked != null && !found.contains(asked)) {
            throw new AdoptionException("the older system has no workspace " + asked);
        }
        workspace = asked != null || found.isEmpty() ? asked : found.iterator().next();
    }

    boolean has(String table) {
        return database.has(table);
    }

    /**
     * Hands the rows of a table over, one after the other, and keeps none; those of other workspaces are reported, and their ids
     * kept in mind.
     */
    void each(String table, Consumer<OldRow> rows) {
        if (!database.has(table)) {
            return;
        }
        report.empty(table);
        Map<String, Integer> seen = new HashMap<>();
        database.each(table, text -> {
            ObjectNode row = parse(text);
            String id = row.path("id").asText("");
            String own = id.isBlank()
                    ? UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                            .toString()
                    : id;
            int times = seen.merge(own, 1, Integer::sum);
            OldRow read = new OldRow(times == 1 ? own : own + "#" + times, row);
            report.read(table);
            String its = read.text("workspace_id");
            if (its != null && workspace != null && !its.equals(workspace)) {
                elsewhere.add(own);
                report.say(table, read, Outcome.OTHER_WORKSPACE, "other_workspace", null);
            } else {
                rows.accept(read);
            }
        });
    }

    /** Whether this is the id of a row of another workspace. */
    boolean isElsewhere(@Nullable String id) {
        return id != null && elsewhere.contains(id);
    }

    private ObjectNode parse(String row) {
        try {
            JsonNode read = json.readTree(row);
            return read instanceof ObjectNode object ? object : json.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes rows as JSON", e);
        }
    }
}
