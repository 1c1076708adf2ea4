package dev.overture.model.policy;

import dev.overture.model.sequence.Lapse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** When a delay is over, in the days of an account. */
public final class LapseCalendar {

    private final WorkingHours hours;
    private final ZoneId zone;
    private final Set<LocalDate> holidays;

    /**
     * @param zone the account's time zone: days begin and end there
     * @param holidays the public holidays of the account's country, as far ahead as delays may reach
     */
    public LapseCalendar(WorkingHours hours, ZoneId zone, Set<LocalDate> holidays) {
        this.hours = hours;
        this.zone = zone;
        this.holidays = Set.copyOf(holidays);
    }

    /** The end of a delay that began at {@code since}. */
    public Instant end(Lapse lapse, Instant since) {
        if (lapse instanceof Lapse.Time time) {
            return since.plus(time.duration());
        }
        if (lapse instanceof Lapse.WorkingDays days) {
            return afterWorkingDays(days.count(), since.atZone(zone)).toInstant();
        }
        return next((Lapse.Until) lapse, since.atZone(zone)).toInstant();
    }

    private ZonedDateTime afterWorkingDays(int count, ZonedDateTime since) {
        LocalDate day = since.toLocalDate();
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            left -= hours.dayOff(day, holidays) ? 0 : 1;
        }
        return day.atTime(since.toLocalTime()).atZone(zone);
    }

    private ZonedDateTime next(Lapse.Until until, ZonedDateTime since) {
        LocalDate day = since.toLocalDate();
        DayOfWeek wanted = until.day();
        while (true) {
            ZonedDateTime candidate = day.atTime(until.time()).atZone(zone);
            if (candidate.isAfter(since) && (wanted == null || day.getDayOfWeek() == wanted)) {
                return candidate;
            }
            day = day.plusDays(1);
        }
    }
}
