package dev.overture.model.policy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many may go out in any window of this length, wherever it begins. */
record WindowCapRule(Rule rule, Duration length, int limit) implements SlotRule {

    @Override
    public @Nullable Binding against(Taken taken, Instant instant, Duration gap) {
        if (limit == 0) {
            return new Binding(
                    rule, 0, 0, instant, instant.plus(Calendar.HORIZON).plus(Calendar.HORIZON));
        }
        long at = taken.offset(instant);
        long width = length.toNanos();
        int from = taken.firstFrom(at);
        // It is enough to look at the windows that begin at a taken instant or at the instant itself; of those that are
        // full, the last one stands longest.
        if (from + limit - 1 < taken.size() && taken.at(from + limit - 1) < at + width) {
            return full(taken, taken.at(from), width);
        }
        for (int begin = taken.firstFrom(at + 1) - 1; begin >= 0 && taken.at(begin) > at - width; begin--) {
            int last = begin + limit - 1;
            if (last < taken.size() && taken.at(last) < taken.at(begin) + width) {
                return full(taken, taken.at(begin), width);
            }
        }
        return null;
    }

    private Binding full(Taken taken, long begin, long width) {
        int used = taken.firstFrom(begin + width) - taken.firstFrom(begin);
        return new Binding(rule, used, limit, taken.instant(begin), taken.instant(begin + width));
    }
}
