package dev.overture.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one lock, clock, seed and agenda of the sandbox. Every piece of state in the other packages is read and
 * changed only inside {@link #locked}; nothing that waits (HTTP, sleeping) may run there.
 */
public final class World implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(World.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final ScheduledExecutorService timers;
    private final InstantSource clock;
    private final Seed seed;
    private final double speed;
    private long sequence;
    private long epoch;

    /**
     * @param speed how many times faster than the vendor the vendor's own delays run; above 0
     */
    public World(InstantSource clock, Seed seed, double speed) {
        this.clock = clock;
        this.seed = seed;
        this.speed = speed;
        this.timers = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = new Thread(task, "sandbox-agenda");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs {@code act} alone in the world and hands back its answer. */
    public <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }

    /** Runs {@code act} alone in the world. */
    public void alone(Runnable act) {
        lock.lock();
        try {
            act.run();
        } finally {
            lock.unlock();
        }
    }

    /** Runs {@code act} alone in the world once {@code delay} has passed, unless the world was reset meanwhile. */
    public void after(Duration delay, Runnable act) {
        long planned = epoch();
        if (!timers.isShutdown()) {
            var unused = timers.schedule(() -> unlessReset(planned, act), delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void unlessReset(long planned, Runnable act) {
        try {
            alone(() -> {
                if (epoch == planned) {
                    act.run();
                }
            });
        } catch (RuntimeException e) {
            LOG.error("something planned could not be done", e);
        }
    }

    /** The current time. */
    public Instant now() {
        return clock.instant();
    }

    /** The source of every seemingly random choice. */
    public Seed seed() {
        return seed;
    }

    /** One of the vendor's own delays, shortened by the configured speed. */
    public Duration accelerated(Duration vendorDelay) {
        return Duration.ofNanos((long) (vendorDelay.toNanos() / speed));
    }

    /** A number greater than every one given before. */
    public long nextSequence() {
        return locked(() -> ++sequence);
    }

    /** A new opaque id, such as {@code chat_4fA...}; the same run of calls gives the same ids. */
    public String nextId(String prefix) {
        return prefix + "_" + seed.hash(prefix, Long.toString(nextSequence()));
    }

    /** Counts the resets, so that work planned before one can be told from work planned after it. */
    public long epoch() {
        return locked(() -> epoch);
    }

    /** Forgets everything planned. Numbering goes on, so that no id is ever given out twice. */
    public void reset() {
        alone(() -> epoch++);
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
