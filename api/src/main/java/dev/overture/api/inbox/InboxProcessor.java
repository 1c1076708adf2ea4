package dev.overture.api.inbox;

import dev.overture.api.background.AnnouncedLoop;
import dev.overture.api.background.Backoff;
import dev.overture.api.background.Faults;
import dev.overture.schema.inbox.InboxDao;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns stored deliveries into facts, one transaction each: two of them that lock the same people in another order cannot
 * stand in each other's way for longer than one.
 */
public final class InboxProcessor implements AnnouncedLoop.Work {

    private static final Logger LOG = LoggerFactory.getLogger(InboxProcessor.class);
    private static final int BATCH = 100;
    private static final int TRIES = 20;
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final Inbox inbox;
    private final InstantSource clock;

    /** Works on what this inbox stored. */
    public InboxProcessor(Jdbi jdbi, Inbox inbox, InstantSource clock) {
        this.jdbi = jdbi;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> round() {
        Instant now = clock.instant();
        jdbi.useExtension(InboxDao.class, InboxDao::adopt);
        List<UUID> due = jdbi.withExtension(InboxDao.class, dao -> dao.listDue(now, BATCH));
        due.forEach(this::process);
        return due.size() == BATCH ? Optional.of(Duration.ZERO) : untilTheNextRetry(now);
    }

    /** Asked of PostgreSQL, since who receives a delivery may put it off, too. */
    private Optional<Duration> untilTheNextRetry(Instant since) {
        Instant now = clock.instant();
        return jdbi.withExtension(InboxDao.class, dao -> dao.nextRetry(since))
                .map(at -> at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO);
    }

    private void process(UUID id) {
        try {
            jdbi.useTransaction(handle -> inbox.read(handle, id));
        } catch (ConnectionException e) {
            throw e;
        } catch (RuntimeException e) {
            failed(id, e);
        }
    }

    private void failed(UUID id, RuntimeException fault) {
        String error = Faults.describe(fault);
        Instant now = clock.instant();
        jdbi.useTransaction(handle -> {
            InboxDao dao = handle.attach(InboxDao.class);
            int failures = dao.findAttempts(id).orElse(0);
            if (failures + 1 >= TRIES) {
                LOG.error("delivery {} is given up: {}", id, error);
                dao.poisoned(id, now, error);
            } else {
                LOG.warn("delivery {} is tried again: {}", id, error);
                dao.failed(id, now.plus(Backoff.after(failures, LONGEST_RETRY)), error);
            }
        });
    }
}
