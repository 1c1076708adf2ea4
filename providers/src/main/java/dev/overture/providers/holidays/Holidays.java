package dev.overture.providers.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The public holidays of countries, by the calendars of Jollyday. Loaded once and kept. */
public final class Holidays {

    private static final Set<String> CALENDARS = HolidayManager.getSupportedCalendarCodes();

    private final Map<CountryYear, Set<LocalDate>> known = new ConcurrentHashMap<>();

    /**
     * The holidays from a year before to a year after an instant.
     *
     * @param country ISO 3166-1 alpha-2, or null for none; a country without a calendar has none
     */
    public Set<LocalDate> around(@Nullable String country, Instant now) {
        if (country == null) {
            return Set.of();
        }
        int year = now.atZone(ZoneOffset.UTC).getYear();
        Set<LocalDate> days = new HashSet<>();
        for (int each = year - 1; each <= year + 1; each++) {
            days.addAll(known.computeIfAbsent(new CountryYear(country, each), Holidays::load));
        }
        return days;
    }

    private static Set<LocalDate> load(CountryYear wanted) {
        if (!CALENDARS.contains(wanted.country().toUpperCase(Locale.ROOT))) {
            return Set.of();
        }
        HolidayManager manager = HolidayManager.getInstance(
                ManagerParameters.create(wanted.country().toLowerCase(Locale.ROOT)));
        Set<LocalDate> days = new HashSet<>();
        for (Holiday holiday : manager.getHolidays(Year.of(wanted.year()))) {
            days.add(holiday.getDate());
        }
        return days;
    }

    private record CountryYear(String country, int year) {}
}
