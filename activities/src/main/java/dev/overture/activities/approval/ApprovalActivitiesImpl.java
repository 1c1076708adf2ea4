package dev.overture.activities.approval;

import dev.overture.model.ids.SessionId;
import dev.overture.schema.approval.ExpiryDao;
import dev.overture.schema.approval.WatchedSession;
import dev.overture.workflows.approval.ApprovalActivities;
import dev.overture.workflows.approval.ApprovalWatch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds of approval sessions and closes them. */
public final class ApprovalActivitiesImpl implements ApprovalActivities {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalActivitiesImpl.class);

    private final Jdbi jdbi;
    private final InstantSource clock;

    /** Keeps them here. */
    public ApprovalActivitiesImpl(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public ApprovalWatch lookAtSession(SessionId session) {
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> look(handle, session, now));
    }

    private static ApprovalWatch look(Handle handle, SessionId id, Instant now) {
        ExpiryDao dao = handle.attach(ExpiryDao.class);
        WatchedSession session = dao.lock(id).orElse(null);
        if (session == null || !session.open() || session.expiresAt() == null) {
            return new ApprovalWatch("over", session == null ? 0 : session.undecided(), null);
        }
        if (!now.isBefore(session.expiresAt())) {
            dao.expire(id, now);
            LOG.info("approval session {} has expired with {} people undecided", id, session.undecided());
            return new ApprovalWatch("expired", session.undecided(), null);
        }
        Instant reminder = nextReminder(session);
        if (reminder != null && !reminder.isAfter(now)) {
            if (session.undecided() > 0) {
                dao.remind(id, now);
                LOG.info(
                        "approval session {} has {} people undecided and expires at {}",
                        id,
                        session.undecided(),
                        session.expiresAt());
            }
            reminder = now.plus(spacing(session));
        }
        Instant next = reminder == null || reminder.isAfter(session.expiresAt()) ? session.expiresAt() : reminder;
        dao.lookAt(id, next);
        return new ApprovalWatch("waiting", session.undecided(), next);
    }

    private static @Nullable Instant nextReminder(WatchedSession session) {
        if (session.remindEvery() == null) {
            return null;
        }
        Instant last = session.remindedAt() == null ? session.createdAt() : session.remindedAt();
        return last.plus(session.remindEvery());
    }

    private static Duration spacing(WatchedSession session) {
        return session.remindEvery() == null ? Duration.ZERO : session.remindEvery();
    }
}
