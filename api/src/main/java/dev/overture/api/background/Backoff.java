package dev.overture.api.background;

import java.time.Duration;

/** Waits that double. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);

    private Backoff() {}

    /** 100 ms before the first repetition, then twice as long each time, never longer than {@code longest}. */
    public static Duration after(int failuresBefore, Duration longest) {
        Duration grown = FIRST.multipliedBy(1L << Math.min(failuresBefore, 20));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
