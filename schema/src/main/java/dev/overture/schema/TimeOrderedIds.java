package dev.overture.schema;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7 (RFC 9562): they sort by the millisecond in which they were made, and within it by the order in
 * which this maker made them, so that primary keys grow at one end and lists by id are lists by age.
 */
public final class TimeOrderedIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    private final InstantSource clock;

    /** Milliseconds and a counter within them. */
    private final AtomicLong last = new AtomicLong();

    /** Ids carry the time of this clock. */
    public TimeOrderedIds(InstantSource clock) {
        this.clock = clock;
    }

    /** A new id; safe to call from many threads. */
    public UUID next() {
        long first = clock.millis() << COUNTER_BITS;
        // More than 4,096 in a millisecond borrow from the next one.
        long stamp = last.updateAndGet(before -> Math.max(before + 1, first));
        long millis = stamp >>> COUNTER_BITS;
        long high = (millis << 16) | 0x7000 | (stamp & 0x0FFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
