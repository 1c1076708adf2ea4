package dev.overture.model.policy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a calendar asks of an instant. */
interface SlotRule {

    /**
     * Null where nothing stands against {@code at}; else an objection against it and all instants up to its end.
     *
     * @param gap the distance to keep behind the message before
     */
    @Nullable
    Binding against(Taken taken, Instant at, Duration gap);
}
