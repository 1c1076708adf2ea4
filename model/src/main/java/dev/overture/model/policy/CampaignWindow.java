package dev.overture.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign may write, in the time zone of whichever account writes. It narrows the account's working hours and
 * never widens them. Null restricts nothing.
 *
 * @param from the first day
 * @param to the last day
 * @param days the days of the week
 * @param opens the first moment of a day, given with {@code closes}
 * @param closes the moment at which a day is over, later than {@code opens}
 */
public record CampaignWindow(
        @JsonProperty("from") @Nullable LocalDate from,
        @JsonProperty("to") @Nullable LocalDate to,
        @JsonProperty("days") @Nullable Set<DayOfWeek> days,
        @JsonProperty("opens") @Nullable LocalTime opens,
        @JsonProperty("closes") @Nullable LocalTime closes) {

    /** @throws IllegalArgumentException naming the field that leaves nothing over */
    public CampaignWindow {
        days = days == null ? null : Set.copyOf(days);
        if (days != null && days.isEmpty()) {
            throw new IllegalArgumentException("days: leaves no day");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to: must not be before from");
        }
        if ((opens == null) != (closes == null)) {
            throw new IllegalArgumentException("closes: give opens and closes, or neither");
        }
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            throw new IllegalArgumentException("closes: must be after opens");
        }
    }

    /** The first instant behind the window in this zone; null where it has no end. */
    public @Nullable Instant end(ZoneId zone) {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Its days and hours as working hours. */
    WorkingHours hours() {
        Set<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
        if (days != null) {
            off = EnumSet.allOf(DayOfWeek.class);
            off.removeAll(days);
        }
        LocalTime first = opens == null ? LocalTime.MIDNIGHT : opens;
        return new WorkingHours(first, closes == null ? first : closes, off, false);
    }
}
