package dev.overture.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanySizeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"201-500|201-500", "1,001 – 5,000|1001-5000", "10.001+|10001+", "1-10|1-10"})
    void readsTheBandsThatLinkedInKnows(String written, String band) {
        assertThat(CompanySize.parse(written))
                .get()
                .extracting(CompanySize::text)
                .isEqualTo(band);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "200-500", "10001", "-", "0-10"})
    void knowsNoOthers(String written) {
        assertThat(CompanySize.parse(written)).isEmpty();
    }
}
