package dev.overture.schema.imports;

import dev.overture.model.ids.ImportId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.imports.ImportKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the CRM.
 *
 * @param status {@code previewed}, {@code running}, {@code completed} or {@code cancelled}
 * @param columns a JSON list of their names
 * @param mapping a JSON object: the field, or null, of each column
 * @param rows in the file
 * @param done of how many the result is recorded
 */
public record FileImport(
        ImportId id,
        WorkspaceId workspaceId,
        ImportKind kind,
        String status,
        @Nullable String fileName,
        String format,
        @Nullable String region,
        @Nullable String sessionKey,
        @Nullable String batchId,
        String columns,
        String mapping,
        int rows,
        int done,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    /** Whether rows are being stored. */
    public boolean isRunning() {
        return status.equals("running");
    }

    /** Whether somebody has still to say that the mapping is right. */
    public boolean isPreviewed() {
        return status.equals("previewed");
    }
}
