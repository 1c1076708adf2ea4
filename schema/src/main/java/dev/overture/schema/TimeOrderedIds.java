package dev.overture.schema;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562): they sort by the millisecond in which they were made, so that primary keys grow at
 * one end and lists by id are lists by age.
 */
public final class TimeOrderedIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;

    /** Ids carry the time of this clock. */
    public TimeOrderedIds(InstantSource clock) {
        this.clock = clock;
    }

    /** A new id; safe to call from many threads. */
    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000 | (RANDOM.nextInt() & 0x0FFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
