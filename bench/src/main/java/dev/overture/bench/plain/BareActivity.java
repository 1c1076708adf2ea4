package dev.overture.bench.plain;

import io.temporal.activity.ActivityInterface;

/** Tells when it began. */
@ActivityInterface
public interface BareActivity {

    /** Microseconds of the epoch, by the clock of the machine. */
    long now();
}
