package dev.overture.model.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnDatesTest {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final ReturnDates dates = new ReturnDates(Phrasebook.ofAllLanguages());

    private Optional<LocalDate> find(String text) {
        return dates.find(Words.of(text).spoken(), TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24 | I will be back on 24 November.",
                "2026-11-24 | I'm out until November 24th, 2026",
                "2026-11-24 | Out from Nov 10 until Tuesday, Nov 24. For urgent matters call before 30 November.",
                "2026-11-25 | I am away until 24 November and will be back on 25 November",
                "2026-11-24 | away 10 - 24 November 2026",
                "2026-11-24 | I return 2026-11-24",
                "2026-11-24 | Back 11/24/2026",
                "2026-11-24 | Ich bin bis zum 24.11. nicht erreichbar",
                "2026-11-24 | Ab dem 24.11.2026 bin ich wieder da",
                "2026-11-24 | Vom 10.11. bis einschließlich 24.11.26 im Urlaub",
                "2026-11-24 | wieder erreichbar ab 24. November um 8 Uhr",
                "2026-11-24 | absent jusqu'au 24/11/2026",
                "2026-11-24 | de retour le 24 novembre",
                "2026-11-24 | hasta el 24 de noviembre de 2026",
                "2026-11-24 | fino al 24 novembre",
                "2026-11-24 | tot en met 24-11-2026",
                "2026-11-24 | até 24 de novembro",
                "2026-11-24 | до 24 ноября",
                "2026-11-24 | вернусь 24.11",
                "2027-01-04 | back on 4 January",
                "2026-11-21 | back on 21 November",
                "2026-11-23 | I will be back on Monday",
                "2026-11-23 | Ab Montag bin ich wieder im Büro",
            })
    void findsTheDayOfTheReturn(LocalDate day, String text) {
        assertThat(find(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I am out of the office",
                "I will be back on 3 November 2026",
                "back on 1 October",
                "back on 31 February",
                "back on 24.13.2026",
                "back in 2031, on 24 November 2031",
                "we are closed on Mondays",
                "call +49 30 2411 2026 or room 24.110",
                "my colleague works Monday to Friday, 9-17-2",
            })
    void findsNoneWhereNoneIsNamedOrItIsPast(String text) {
        assertThat(find(text)).isEmpty();
    }
}
