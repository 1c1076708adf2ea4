package dev.overture.api.inbox;

import dev.overture.api.background.Faults;
import dev.overture.schema.inbox.InboxDao;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops the bodies of old deliveries, which hold what people wrote. Their rows, and the facts read from them, stay. */
public final class Retention implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 1_000;

    private final Jdbi jdbi;
    private final Duration kept;
    private final InstantSource clock;

    /** @param kept how long a body is kept */
    public Retention(Jdbi jdbi, Duration kept, InstantSource clock) {
        this.jdbi = jdbi;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Drops what is older, some at a time; what still waits to be read stays.
     *
     * @return how many bodies were dropped
     */
    public int prune() {
        Instant before = clock.instant().minus(kept);
        int total = 0;
        int dropped;
        do {
            dropped = jdbi.withExtension(InboxDao.class, dao -> dao.dropBodies(before, AT_ONCE));
            total += dropped;
        } while (dropped == AT_ONCE);
        return total;
    }

    @Override
    public void run() {
        try {
            int dropped = prune();
            if (dropped > 0) {
                LOG.info("dropped the bodies of {} old deliveries", dropped);
            }
        } catch (RuntimeException e) {
            LOG.warn("old deliveries are dropped later: {}", Faults.describe(e));
        }
    }
}
