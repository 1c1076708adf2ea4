package dev.overture.schema.workspaces;

import dev.overture.model.ids.WorkspaceId;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Tenants. */
public interface WorkspaceDao {

    /** Stores a workspace; 0 if the name is taken. */
    @SqlUpdate("insert into workspaces (id, name) values (:id, :name) on conflict (name) do nothing")
    int insert(WorkspaceId id, String name);
}
