package dev.overture.providers.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T12:00:00Z");

    private final Holidays holidays = new Holidays();

    @Test
    void knowsThePublicHolidaysOfThreeYears() {
        assertThat(holidays.around("DE", NEW_YEARS_EVE))
                .contains(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 10, 3), LocalDate.of(2027, 12, 26))
                .doesNotContain(LocalDate.of(2024, 12, 26), LocalDate.of(2028, 1, 1));
    }

    @Test
    void knowsAtLeastThirtyCountriesEachWithHolidaysOfItsOwn() {
        List<Set<LocalDate>> known = Arrays.stream(Locale.getISOCountries())
                .map(country -> holidays.around(country, NEW_YEARS_EVE))
                .filter(days -> days.size() >= 3 * 5)
                .distinct()
                .toList();

        assertThat(known).hasSizeGreaterThan(100);
        assertThat(List.of("DE", "AT", "CH", "FR", "IT", "ES", "PT", "NL", "BE", "LU", "GB", "IE", "DK", "SE", "NO"))
                .allSatisfy(country ->
                        assertThat(holidays.around(country, NEW_YEARS_EVE)).hasSizeGreaterThan(15));
        assertThat(List.of(
                        "FI", "PL", "CZ", "SK", "HU", "RO", "BG", "GR", "HR", "US", "CA", "MX", "BR", "AR", "CL", "AU",
                        "NZ", "JP", "ZA", "RU", "UA", "TR", "IN", "SG"))
                .allSatisfy(country ->
                        assertThat(holidays.around(country, NEW_YEARS_EVE)).isNotEmpty());
    }

    @Test
    void readsCountriesInEitherCase() {
        assertThat(holidays.around("it", NEW_YEARS_EVE))
                .contains(LocalDate.of(2026, 6, 2))
                .isEqualTo(holidays.around("IT", NEW_YEARS_EVE));
    }

    @Test
    void failsForNoCountryOfTheWorld() {
        assertThat(Locale.getISOCountries())
                .allSatisfy(country -> assertThatCode(() -> holidays.around(country, NEW_YEARS_EVE))
                        .doesNotThrowAnyException());
    }

    /** Of China, Taiwan and Thailand there is no calendar; XX and ZZ are nobody's. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"CN", "TW", "TH", "XX", "ZZ", "", "??", "../x"})
    void aCountryWithoutACalendarHasNoHolidays(String country) {
        assertThat(holidays.around(country, NEW_YEARS_EVE)).isEmpty();
    }
}
