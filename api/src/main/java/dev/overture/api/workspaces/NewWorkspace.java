package dev.overture.api.workspaces;

import dev.overture.api.auth.ApiKey;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.workspaces.ApiKeyDao;
import dev.overture.schema.workspaces.WorkspaceDao;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * A workspace with its first key.
 *
 * @param key shown once, stored only as its hash
 */
public record NewWorkspace(WorkspaceId id, ApiKey key) {

    /** Makes a workspace of this name, 1 to 200 characters; empty if the name is taken. */
    public static Optional<NewWorkspace> create(Jdbi jdbi, TimeOrderedIds ids, String name) {
        NewWorkspace made = new NewWorkspace(new WorkspaceId(ids.next()), ApiKey.generate());
        return jdbi.inTransaction(handle -> {
            if (handle.attach(WorkspaceDao.class).insert(made.id(), name) == 0) {
                return Optional.empty();
            }
            handle.attach(ApiKeyDao.class)
                    .insert(ids.next(), made.id(), made.key().hash());
            return Optional.of(made);
        });
    }
}
