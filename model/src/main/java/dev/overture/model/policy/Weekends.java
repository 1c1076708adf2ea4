package dev.overture.model.policy;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The days of the week on which countries rest. */
public final class Weekends {

    private static final Set<String> FRIDAY_AND_SATURDAY = Set.of(
            "BD", "BH", "DJ", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "MV", "OM", "PS", "QA", "SA", "SD", "SY", "YE");
    private static final Set<String> FRIDAY = Set.of("AF", "IR");
    private static final Set<String> FRIDAY_AND_SUNDAY = Set.of("BN");
    private static final Set<String> SATURDAY = Set.of("NP");

    private Weekends() {}

    /**
     * The weekend of a country; Saturday and Sunday where nothing else is known.
     *
     * @param country ISO 3166-1 alpha-2 in either case, or null for none
     */
    public static Set<DayOfWeek> of(@Nullable String country) {
        String code = country == null ? "" : country.toUpperCase(Locale.ROOT);
        if (FRIDAY_AND_SATURDAY.contains(code)) {
            return EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        }
        if (FRIDAY.contains(code)) {
            return EnumSet.of(DayOfWeek.FRIDAY);
        }
        if (FRIDAY_AND_SUNDAY.contains(code)) {
            return EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
        }
        return SATURDAY.contains(code)
                ? EnumSet.of(DayOfWeek.SATURDAY)
                : EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
}
