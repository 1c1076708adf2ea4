package dev.overture.activities.delivery;

import io.temporal.activity.Activity;
import java.time.Instant;
import java.time.InstantSource;

/** The time that decisions use: the later of this process's clock and the workflow's. */
final class Clock {

    private final InstantSource clock;

    Clock(InstantSource clock) {
        this.clock = clock;
    }

    /** To be asked inside an activity only. */
    Instant now() {
        Instant own = clock.instant();
        Instant workflow =
                Instant.ofEpochMilli(Activity.getExecutionContext().getInfo().getCurrentAttemptScheduledTimestamp());
        return own.isBefore(workflow) ? workflow : own;
    }
}
