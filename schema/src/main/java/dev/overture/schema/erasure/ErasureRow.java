package dev.overture.schema.erasure;

import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of an erasure.
 *
 * @param erasedAt when everything was gone; null while sends are in flight
 * @param counts how many rows of which table held something about the person, as a JSON object
 */
public record ErasureRow(
        UUID id,
        WorkspaceId workspaceId,
        ProspectId prospectId,
        Instant askedAt,
        @Nullable Instant erasedAt,
        String counts) {}
