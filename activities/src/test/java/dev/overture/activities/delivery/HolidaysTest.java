package dev.overture.activities.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
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
