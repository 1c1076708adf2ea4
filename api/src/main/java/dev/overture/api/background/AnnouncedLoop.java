package dev.overture.api.background;

import dev.overture.schema.Announcements;
import io.dropwizard.lifecycle.Managed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that works when PostgreSQL announces something, and at the latest after a slow interval, in case an
 * announcement was missed. Survives restarts of PostgreSQL and failures of the work; each makes it wait longer, up to a
 * bound. Between two rounds it costs nothing.
 */
public final class AnnouncedLoop implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(AnnouncedLoop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final String name;
    private final DataSource database;
    private final String channel;
    private final Duration sweepEvery;
    private final Work work;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Announcements announcements;
    private @Nullable Thread thread;

    /** What a loop does. */
    public interface Work {

        /**
         * Does a bounded piece of what is due.
         *
         * @return when to go on without an announcement: zero where more is due, empty where nothing is
         */
        Optional<Duration> round();
    }

    /**
     * @param database gives the connection to listen on, which is kept
     * @param sweepEvery how long without an announcement at most
     */
    public AnnouncedLoop(String name, DataSource database, String channel, Duration sweepEvery, Work work) {
        this.name = name;
        this.database = database;
        this.channel = channel;
        this.sweepEvery = sweepEvery;
        this.work = work;
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, name);
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    /** Lets the piece at work finish, within 10 seconds. */
    @Override
    public void stop() throws InterruptedException {
        stopping.countDown();
        Announcements listening = announcements;
        if (listening != null) {
            listening.abort();
        }
        Thread running = thread;
        if (running != null) {
            running.join(STOP_WITHIN.toMillis());
        }
    }

    private boolean running() {
        return stopping.getCount() > 0;
    }

    private void run() {
        int failures = 0;
        while (running()) {
            try (Announcements listening = Announcements.listen(database, channel)) {
                announcements = listening;
                while (running()) {
                    Duration wait = work.round().orElse(sweepEvery);
                    failures = 0;
                    await(listening, wait.compareTo(sweepEvery) < 0 ? wait : sweepEvery);
                }
            } catch (SQLException | RuntimeException e) {
                if (running()) {
                    LOG.warn("{} starts over: {}", name, Faults.describe(e));
                    pause(failures++);
                }
            }
        }
    }

    private void await(Announcements listening, Duration wait) throws SQLException {
        if (!wait.isZero() && running()) {
            listening.await(wait);
        }
    }

    private void pause(int failures) {
        Duration pause = Backoff.after(failures, LONGEST_PAUSE);
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{} stops", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
