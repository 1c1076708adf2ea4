package dev.overture.schema.workspaces;

import dev.overture.model.ids.WorkspaceId;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keys of the API, known by their SHA-256 alone. */
public interface ApiKeyDao {

    /** The workspace of a key that is not revoked. */
    @SqlQuery("select workspace_id from api_keys where key_hash = :hash and revoked_at is null")
    Optional<WorkspaceId> findWorkspace(byte[] hash);

    /** Stores a key of a workspace. */
    @SqlUpdate("insert into api_keys (id, workspace_id, key_hash) values (:id, :workspace, :hash)")
    void insert(UUID id, WorkspaceId workspace, byte[] hash);
}
