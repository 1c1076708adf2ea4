package dev.overture.api.inbox;

import dev.overture.api.background.Faults;
import dev.overture.schema.inbox.InboxDao;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads stored deliveries again, oldest first, one transaction each. What is known already changes nothing. */
public final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int PAGE = 500;

    private final Jdbi jdbi;
    private final Inbox inbox;

    /** Reads what this inbox stored. */
    public Replay(Jdbi jdbi, Inbox inbox) {
        this.jdbi = jdbi;
        this.inbox = inbox;
    }

    /**
     * How often each happened.
     *
     * @param read recorded, now or before
     * @param later to be looked at again by the API
     * @param skipped without anything to read
     * @param failed could not be read; the log says why
     */
    public record Count(int read, int later, int skipped, int failed) {

        private Count plus(Replayed each) {
            return switch (each) {
                case READ -> new Count(read + 1, later, skipped, failed);
                case LATER -> new Count(read, later + 1, skipped, failed);
                case SKIPPED -> new Count(read, later, skipped + 1, failed);
            };
        }
    }

    /**
     * Reads everything that came in this time and whose body is still kept.
     *
     * @param from the first instant
     * @param to the first instant behind
     * @param kind as in {@code webhook_events.kind}; null for every kind
     */
    public Count run(Instant from, Instant to, @Nullable String kind) {
        Count count = new Count(0, 0, 0, 0);
        InboxDao.Stored last = new InboxDao.Stored(new UUID(0, 0), from);
        List<InboxDao.Stored> page;
        do {
            InboxDao.Stored behind = last;
            page = jdbi.withExtension(
                    InboxDao.class, dao -> dao.listStored(behind.receivedAt(), behind.id(), to, kind, PAGE));
            for (InboxDao.Stored each : page) {
                count = replay(each.id(), count);
                last = each;
            }
        } while (page.size() == PAGE);
        return count;
    }

    private Count replay(UUID id, Count count) {
        try {
            return count.plus(jdbi.inTransaction(handle -> inbox.replay(handle, id)));
        } catch (ConnectionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("delivery {} cannot be read: {}", id, Faults.describe(e));
            return new Count(count.read(), count.later(), count.skipped(), count.failed() + 1);
        }
    }
}
