package dev.overture.schema.segments;

import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.segments.SegmentFilter;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The people whom a filter means, in one workspace. */
public final class Audience {

    private final Handle handle;
    private final WorkspaceId workspace;
    private final SegmentSql sql;

    /** Asks through this handle. */
    public Audience(Handle handle, WorkspaceId workspace, SegmentFilter filter) {
        this.handle = handle;
        this.workspace = workspace;
        this.sql = SegmentSql.of(filter);
    }

    /** How many they are. */
    public long count() {
        return bound("select count(*) from " + sql.fromWhere()).mapTo(Long.class).one();
    }

    /** Those behind {@code after}, oldest first. */
    public List<SegmentPerson> page(@Nullable ProspectId after, int limit) {
        Query query = bound(pageSql(after != null));
        if (after != null) {
            query.bind("after", after);
        }
        return query.bind("limit", limit)
                .registerRowMapper(ConstructorMapper.factory(SegmentPerson.class))
                .mapTo(SegmentPerson.class)
                .list();
    }

    private String pageSql(boolean behind) {
        return "select p.id, p.company_id, coalesce(p.full_name, nullif(concat_ws(' ', p.first_name, p.middle_name,"
                + " p.last_name), '')) as name, p.job_title as position, p.company_name, p.linkedin_profile_url,"
                + " p.email_address from " + sql.fromWhere() + (behind ? " and p.id > :after" : "")
                + " order by p.id limit :limit";
    }

    /** How PostgreSQL counts them, as {@code explain analyze} tells it; runs the statement. */
    public List<String> explainCount() {
        return bound("explain (analyze, buffers) select count(*) from " + sql.fromWhere())
                .mapTo(String.class)
                .list();
    }

    /** How PostgreSQL finds a page, as {@code explain analyze} tells it; runs the statement. */
    public List<String> explainPage(int limit) {
        return bound("explain (analyze, buffers) " + pageSql(false))
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    private Query bound(String text) {
        Query query = handle.createQuery(text).bind("workspace", workspace);
        sql.values().forEach(query::bind);
        return query;
    }
}
