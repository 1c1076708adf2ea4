package dev.overture.activities.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.authoring.imports.MappedRow;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.facts.ReplyFlags;
import dev.overture.schema.imports.ImportResult;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The reply flags of some rows. They are not written as columns, since events keep them: a true one becomes the event, with all that
 * follows from it; a false one says nothing and lifts nothing.
 */
final class FlaggedRows {

    private static final String UNSUBSCRIBE = "reply_unsubscribe";
    private static final String INFO_REQUEST = "reply_info_request";
    private static final String BOUNCE = "reply_bounce";
    private static final List<String> FLAGS = List.of(UNSUBSCRIBE, INFO_REQUEST, BOUNCE);

    private final Map<Integer, ReplyFlags.Said> flags = new HashMap<>();

    /** The row without its flags, which are kept until {@link #record}. */
    MappedRow.Said take(MappedRow.Said row) {
        if (FLAGS.stream().noneMatch(row.fields()::has)) {
            return row;
        }
        ReplyFlags.Said said = new ReplyFlags.Said(
                row.fields().path(UNSUBSCRIBE).asBoolean(),
                row.fields().path(INFO_REQUEST).asBoolean(),
                row.fields().path(BOUNCE).asBoolean());
        if (said.any()) {
            flags.put(row.row(), said);
        }
        ObjectNode rest = row.fields().deepCopy();
        rest.remove(FLAGS);
        return new MappedRow.Said(row.row(), rest);
    }

    /** Records what was said of everybody who is in the CRM, a second row about the same person included. */
    List<ImportResult> record(
            Handle handle, WorkspaceId workspace, ReplyFlags recorder, List<ImportResult> results, Instant now) {
        return results.stream()
                .map(result -> {
                    ReplyFlags.Said said = flags.get(result.row());
                    UUID person = result.subjectId();
                    if (said == null || person == null) {
                        return result;
                    }
                    boolean fresh = recorder.record(handle, workspace, new ProspectId(person), said, now);
                    return fresh && "known".equals(result.code()) ? ImportResult.updated(result.row(), person) : result;
                })
                .toList();
    }
}
