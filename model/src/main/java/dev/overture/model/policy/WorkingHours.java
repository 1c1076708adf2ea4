package dev.overture.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * When an account may send, in its own time zone.
 *
 * @param from the first moment of a working day
 * @param to the moment at which a working day is over; equal to {@code from} means around the clock
 * @param weekend days off, every week
 * @param holidaysOff whether the public holidays of the account's country are days off
 */
public record WorkingHours(
        @JsonProperty("from") LocalTime from,
        @JsonProperty("to") LocalTime to,
        @JsonProperty("weekend") Set<DayOfWeek> weekend,
        @JsonProperty("holidays_off") boolean holidaysOff) {

    /** Around the clock, every day. */
    public static final WorkingHours ALWAYS = new WorkingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(), false);

    /** @throws IllegalArgumentException if the day ends before it begins, or no day is left */
    public WorkingHours {
        weekend = Set.copyOf(weekend);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to: must not be before from");
        }
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("weekend: leaves no working day");
        }
    }

    /** Whether nothing goes out on this day. */
    boolean dayOff(LocalDate day, Set<LocalDate> holidays) {
        return weekend.contains(day.getDayOfWeek()) || (holidaysOff && holidays.contains(day));
    }

    /** Whether a working day is open when the clock on the wall shows {@code time}. */
    boolean open(LocalTime time) {
        return aroundTheClock() || (!time.isBefore(from) && time.isBefore(to));
    }

    /** Whether the working day never closes. */
    boolean aroundTheClock() {
        return from.equals(to);
    }
}
