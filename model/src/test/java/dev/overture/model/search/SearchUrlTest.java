package dev.overture.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.linkedin.com/search/results/people/?keywords=cto, CLASSIC",
        "https://www.linkedin.com/search/results/all/?keywords=cto&origin=GLOBAL, CLASSIC",
        "https://de.linkedin.com/search/results/people, CLASSIC",
        "https://www.linkedin.com/sales/search/people?query=(spellCorrectionEnabled%3Atrue), SALES_NAVIGATOR",
        "https://www.linkedin.com/sales/lists/people/7000000000000000001?sortCriteria=x, SALES_NAVIGATOR"
    })
    void knowsWhichSearchAnAddressIsOf(String written, SearchApi api) {
        assertThat(SearchUrl.parse(" " + written + " ")).contains(new SearchUrl(api, written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cto",
                "http://www.linkedin.com/search/results/people/?keywords=cto",
                "https://www.linkedin.com/in/ada-fake",
                "https://www.linkedin.com/search/results/companies/?keywords=cto",
                "https://www.linkedin.com.example.org/search/results/people/?keywords=cto",
                "https://example.org/?u=https://www.linkedin.com/search/results/people/",
                "https://jo@www.linkedin.com/search/results/people/",
                "https://www.linkedin.com/search/results/people/?keywords=a b"
            })
    void refusesWhatIsNoSearchForPeople(String written) {
        assertThat(SearchUrl.parse(written)).isEmpty();
    }
}
