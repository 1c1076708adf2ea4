package dev.overture.api.adoption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.authoring.sequence.Problem;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.model.sequence.Sequence;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a campaign of an older system says: {@code flow_settings}, or templates by their names. */
final class OldCampaign {

    private static final Pattern TEMPLATE =
            Pattern.compile("connection_request|(direct_message|follow_up)_[1-9][0-9]?");
    private static final int LONGEST_NAME = 200;

    private final OldRow row;
    private final ObjectMapper json;

    OldCampaign(OldRow row, ObjectMapper json) {
        this.row = row;
        this.json = json;
    }

    String name() {
        String name = row.text("name", "campaign_name");
        String some = name == null ? "Campaign " + row.id() : name.replace("\0", "");
        return some.codePointCount(0, some.length()) <= LONGEST_NAME
                ? some
                : some.substring(0, some.offsetByCodePoints(0, LONGEST_NAME));
    }

    /**
     * The sequence as the reader of sequences understands it.
     *
     * @param source in the form in which it was read
     * @param fault why there is none, or null
     */
    record Read(
            @Nullable Sequence sequence,
            String source,
            @Nullable String fault) {}

    Read sequence(SequenceReader reader) {
        Optional<ObjectNode> written = written();
        if (written.isEmpty()) {
            return new Read(null, "", "no_steps");
        }
        String source = written.get().toString();
        SequenceResult result = reader.readJson(source);
        if (result instanceof SequenceResult.Valid valid) {
            return new Read(valid.sequence(), source, null);
        }
        Problem first = ((SequenceResult.Invalid) result).problems().get(0);
        return new Read(null, source, "steps_unreadable: " + first.field() + ": " + first.code());
    }

    private Optional<ObjectNode> written() {
        OldRow settings = row.object("settings", json);
        ObjectNode sequence = json.createObjectNode();
        sequence.put("name", name());
        JsonNode steps = row.object("flow_settings", json).json().path("steps");
        if (steps.isEmpty()) {
            steps = settings.object("flow_settings", json).json().path("steps");
        }
        if (steps.isArray() && !steps.isEmpty()) {
            sequence.putObject("flow_settings").set("steps", steps);
            return Optional.of(sequence);
        }
        ObjectNode templates = templates(row.object("message_templates", json));
        if (templates.isEmpty()) {
            templates = templates(settings.object("message_templates", json));
        }
        if (templates.isEmpty()) {
            return Optional.empty();
        }
        sequence.put("campaign_type", type(settings, templates));
        sequence.set("message_templates", templates);
        return Optional.of(sequence);
    }

    private static ObjectNode templates(OldRow written) {
        ObjectNode templates = written.json().deepCopy();
        for (Iterator<String> names = templates.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!TEMPLATE.matcher(name).matches() || written.text(name) == null) {
                names.remove();
            }
        }
        return templates;
    }

    private String type(OldRow settings, ObjectNode templates) {
        String written = row.text("campaign_type", "type");
        String type = written == null ? settings.text("campaign_type", "type") : written;
        if (type != null && ("messenger".equalsIgnoreCase(type) || "connector".equalsIgnoreCase(type))) {
            return type.toLowerCase(Locale.ROOT);
        }
        return templates.has("connection_request") || !templates.has("direct_message_1") ? "connector" : "messenger";
    }
}
