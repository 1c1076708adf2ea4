package dev.overture.api.inbox;

import java.time.Instant;

/** What became of looking at a delivery. */
sealed interface Verdict {

    /** Everything in it is recorded, or there was nothing to record. */
    Verdict DONE = new Done();

    /** Everything in it is recorded, or there was nothing to record. */
    record Done() implements Verdict {}

    /** It cannot be decided before then. */
    record Later(Instant at) implements Verdict {}
}
