package dev.overture.model.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How many may go out on a local day, fewer while the account is young. */
record DayCapRule(int perDay, @Nullable RampUp rampUp, LocalDate rampBegan, ZoneId zone) implements SlotRule {

    @Override
    public @Nullable Binding against(Taken taken, Instant at, Duration gap) {
        LocalDate day = at.atZone(zone).toLocalDate();
        Instant begins = day.atStartOfDay(zone).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(zone).toInstant();
        int most = allowance(day);
        int used = taken.count(begins, ends);
        if (used < most) {
            return null;
        }
        // Where both are used up, the full cap would bind without the ramp, too.
        return used >= perDay
                ? new Binding(Rule.PER_DAY, used, perDay, begins, ends)
                : new Binding(Rule.RAMP_UP, used, most, begins, ends);
    }

    int allowance(LocalDate day) {
        return rampUp == null ? perDay : Math.min(perDay, rampUp.allowance(rampBegan, day));
    }
}
