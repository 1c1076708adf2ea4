package dev.overture.schema.search;

import dev.overture.model.ids.SessionId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which searches and sessions need their workflow started or woken. */
@RegisterConstructorMapper(IntakeDao.Untold.class)
public interface IntakeDao {

    /** A session whose workflow must be told. */
    record Untold(SessionId id, WorkspaceId workspace) {}

    /** Searches that were never started, or that nobody touched since then though nothing told why. */
    @SqlQuery("""
            select session_id as id, workspace_id as workspace from linkedin_searches
            where status = 'running' and (told_at is null or touched_at < :lostBefore and told_at < :lostBefore)
            order by session_id limit :limit
            """)
    List<Untold> searches(Instant lostBefore, int limit);

    /** Sessions that nobody watches yet, or that should have been looked at before then. */
    @SqlQuery("""
            select id, workspace_id as workspace from approval_sessions
            where told_at is null and expires_at is not null and expired_at is null and status in ('pending', 'in_progress')
            union all
            select id, workspace_id from approval_sessions
            where look_at < :lostBefore and told_at < :lostBefore
              and expires_at is not null and expired_at is null and status in ('pending', 'in_progress')
            limit :limit
            """)
    List<Untold> sessions(Instant lostBefore, int limit);

    /** The search's workflow knows. */
    @SqlUpdate("update linkedin_searches set told_at = :now where session_id = :session")
    void toldSearch(SessionId session, Instant now);

    /** The session's workflow knows. */
    @SqlUpdate("update approval_sessions set told_at = :now where id = :session")
    void toldSession(SessionId session, Instant now);
}
