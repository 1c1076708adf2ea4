package dev.overture.api.imports;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.imports.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of the file that they send.
 *
 * @param region the country of phone numbers that do not name theirs
 * @param sessionKey stamped, with {@code batchId}, on whom the import stores
 */
record ImportRequest(
        WorkspaceId workspace,
        ImportKind kind,
        @Nullable String fileName,
        @Nullable String region,
        @Nullable String sessionKey,
        @Nullable String batchId) {}
