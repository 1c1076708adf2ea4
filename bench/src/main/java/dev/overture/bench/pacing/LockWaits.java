package dev.overture.bench.pacing;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** How many sessions wait for a lock, looked at again and again. */
final class LockWaits implements AutoCloseable {

    private static final long EVERY_MILLISECONDS = 20;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();

    private final Future<?> glances;

    LockWaits(Jdbi jdbi) {
        glances = clock.scheduleWithFixedDelay(() -> look(jdbi), 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void look(Jdbi jdbi) {
        waiting.addAndGet(jdbi.withHandle(
                handle -> handle.createQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).mapTo(Integer.class).one()));
        looks.incrementAndGet();
    }

    /** On average. */
    double sessions() {
        return (double) waiting.get() / Math.max(1, looks.get());
    }

    @Override
    public void close() throws InterruptedException {
        glances.cancel(false);
        clock.shutdown();
        if (!clock.awaitTermination(1, TimeUnit.SECONDS)) {
            clock.shutdownNow();
        }
    }
}
