package dev.overture.api.background;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to go on. */
public final class SettableClock implements InstantSource {

    private volatile Instant now;

    /** Stands here. */
    public SettableClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Goes on by this. */
    public void goOn(Duration by) {
        now = now.plus(by);
    }
}
