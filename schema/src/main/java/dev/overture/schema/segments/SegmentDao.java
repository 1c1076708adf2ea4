package dev.overture.schema.segments;

import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Saved segments. */
@RegisterConstructorMapper(SegmentRow.class)
public interface SegmentDao {

    /** Saves one, unless the name is taken. */
    @SqlUpdate("""
            insert into segments (id, workspace_id, name, filter, created_at)
            values (:id, :workspace, :name, :filter::jsonb, :now)
            on conflict (workspace_id, name) do nothing
            """)
    int insert(UUID id, WorkspaceId workspace, String name, String filter, Instant now);

    /** One of this workspace. */
    @SqlQuery("""
            select id, name, filter::text, created_at, updated_at from segments
            where workspace_id = :workspace and id = :id
            """)
    Optional<SegmentRow> find(WorkspaceId workspace, UUID id);

    /** The one of this name, and whether it means the same. */
    @SqlQuery("""
            select id, name, filter::text, created_at, updated_at from segments
            where workspace_id = :workspace and name = :name and filter = :filter::jsonb
            """)
    Optional<SegmentRow> same(WorkspaceId workspace, String name, String filter);

    /** Those of a workspace behind {@code after}, oldest first. */
    @SqlQuery("""
            select id, name, filter::text, created_at, updated_at from segments
            where workspace_id = :workspace and (cast(:after as uuid) is null or id > cast(:after as uuid))
            order by id limit :limit
            """)
    List<SegmentRow> list(WorkspaceId workspace, @Nullable UUID after, int limit);

    /** Forgets one; 0 where there is none. */
    @SqlUpdate("delete from segments where workspace_id = :workspace and id = :id")
    int delete(WorkspaceId workspace, UUID id);
}
