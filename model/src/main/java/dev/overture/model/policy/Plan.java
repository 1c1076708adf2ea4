package dev.overture.model.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A calendar that is filled for the sake of knowing how it would look, message by message, each behind the last. */
public final class Plan {

    private final Calendar calendar;
    private final Taken taken;
    private Instant from;
    private long seed;
    private @Nullable Instant next;

    Plan(Calendar calendar, Taken taken, Instant from) {
        this.calendar = calendar;
        this.taken = taken;
        this.from = from;
        look();
    }

    /** The next free slot; null where the {@link Calendar#HORIZON} behind the last one, or the window, holds none. */
    public @Nullable Instant next() {
        return next;
    }

    /** Takes the next slot. */
    public void take() {
        if (next != null) {
            taken.add(next);
            from = next;
            look();
        }
    }

    private void look() {
        next = calendar.first(taken, from, calendar.randomGap(seed++), null, null);
    }
}
