package dev.overture.schema.approval;

import dev.overture.model.ids.SessionId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The end of approval sessions, and what is said before it. */
@RegisterConstructorMapper(WatchedSession.class)
public interface ExpiryDao {

    /** A session, locked until the transaction ends. */
    @SqlQuery("""
            select s.status, s.created_at, s.expires_at, s.expired_at, s.remind_every, s.reminded_at,
              (select count(*) from prospect_approval_data d
               where d.session_id = s.id and d.approval_status in ('pending', 'needs_review'))::int as undecided
            from approval_sessions s where s.id = :session for update
            """)
    Optional<WatchedSession> lock(SessionId session);

    /** When a new session ends, and how often it reminds; null ends reminders. */
    @SqlUpdate("""
            update approval_sessions set expires_at = :expiresAt, remind_every = cast(:remindEvery as interval)
            where id = :session
            """)
    void limit(UUID session, @Nullable Instant expiresAt, @Nullable Duration remindEvery);

    /** Gives a session another end and has its workflow told; an expired one is open again. */
    @SqlUpdate("""
            update approval_sessions set expires_at = :expiresAt, expired_at = null, told_at = null,
              status = case when expired_at is null then status else 'in_progress' end
            where workspace_id = :workspace and id = :session
              and (status in ('pending', 'in_progress') or expired_at is not null)
            """)
    int extend(WorkspaceId workspace, UUID session, Instant expiresAt);

    /** It was said that people wait. */
    @SqlUpdate("update approval_sessions set reminders = reminders + 1, reminded_at = :now where id = :session")
    void remind(SessionId session, Instant now);

    /** Closes it. */
    @SqlUpdate(
            "update approval_sessions set status = 'archived', expired_at = :now, look_at = null where id = :session")
    void expire(SessionId session, Instant now);

    /** When its workflow looks next. */
    @SqlUpdate("update approval_sessions set look_at = :at where id = :session")
    void lookAt(SessionId session, @Nullable Instant at);

    /** Whether the time of this session is over. */
    @SqlQuery("""
            select expired_at is not null or coalesce(expires_at <= :now, false) from approval_sessions
            where id = :session
            """)
    boolean over(UUID session, Instant now);
}
