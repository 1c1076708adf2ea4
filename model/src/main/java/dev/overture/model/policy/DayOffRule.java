package dev.overture.model.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whole local days on which nothing goes out. */
record DayOffRule(Rule rule, ZoneId zone, Predicate<LocalDate> off) implements SlotRule {

    @Override
    public @Nullable Binding against(Taken taken, Instant at, Duration gap) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return off.test(day)
                ? new Binding(rule, 0, 0, at, day.plusDays(1).atStartOfDay(zone).toInstant())
                : null;
    }
}
