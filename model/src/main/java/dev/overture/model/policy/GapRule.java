package dev.overture.model.policy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The distance to the messages before and behind. */
record GapRule(Duration minGap) implements SlotRule {

    @Override
    public @Nullable Binding against(Taken taken, Instant instant, Duration gap) {
        if (gap.isZero()) {
            return null;
        }
        long asked = taken.offset(instant);
        long at = asked;
        long min = minGap.toNanos();
        int behind = taken.firstFrom(at + 1);
        while (true) {
            if (behind > 0 && taken.at(behind - 1) + gap.toNanos() > at) {
                at = taken.at(behind - 1) + gap.toNanos();
            } else if (behind < taken.size() && at + min > taken.at(behind)) {
                // The neighbour behind keeps only the hard gap to us: its own random part was drawn against its
                // predecessor.
                at = taken.at(behind) + gap.toNanos();
            } else {
                return at == asked ? null : new Binding(Rule.GAP, 0, 0, instant, taken.instant(at));
            }
            behind = taken.firstFrom(at + 1);
        }
    }
}
