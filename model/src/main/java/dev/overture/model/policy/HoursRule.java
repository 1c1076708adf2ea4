package dev.overture.model.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/** The hours of a day, by the clock on the wall. */
record HoursRule(Rule rule, ZoneId zone, WorkingHours hours) implements SlotRule {

    @Override
    public @Nullable Binding against(Taken taken, Instant at, Duration gap) {
        if (hours.aroundTheClock()) {
            return null;
        }
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (hours.open(time)) {
            return null;
        }
        LocalDate day = local.toLocalDate();
        LocalDate next = time.isBefore(hours.from()) ? day : day.plusDays(1);
        Instant opens = next.atTime(hours.from()).toInstant(local.getOffset());
        return new Binding(rule, 0, 0, at, notBehindAJump(at, opens));
    }

    /** The first instant at which hours that are open at {@code at} may be closed. */
    Instant closes(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        Instant dayEnds = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant closes =
                hours.aroundTheClock() ? dayEnds : day.atTime(hours.to()).toInstant(local.getOffset());
        return notBehindAJump(at, closes.isAfter(at) && closes.isBefore(dayEnds) ? closes : dayEnds);
    }

    /** A jump of the clock can skip the opening or bring working hours back, so the hours are asked again there. */
    private Instant notBehindAJump(Instant at, Instant then) {
        ZoneOffsetTransition jump = zone.getRules().nextTransition(at);
        return jump != null && jump.getInstant().isBefore(then) ? jump.getInstant() : then;
    }
}
