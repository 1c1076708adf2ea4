package dev.overture.providers.unipile;

import static dev.overture.providers.WireServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.search.CompanySize;
import dev.overture.model.search.NamedFilter;
import dev.overture.model.search.PeopleQuery;
import dev.overture.model.search.SearchApi;
import dev.overture.model.search.SearchUrl;
import dev.overture.model.sending.Refusal;
import dev.overture.providers.PeopleSearch.Answer;
import dev.overture.providers.PeopleSearch.Choice;
import dev.overture.providers.PeopleSearch.Found;
import dev.overture.providers.PeopleSearch.ResultPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnipilePeopleSearchIT {

    private static final String SEARCH = "POST /api/v1/linkedin/search?account_id=acc_1";

    @RegisterExtension
    final UnipileFixture unipile = new UnipileFixture();

    private static PeopleQuery query(SearchApi api) {
        return new PeopleQuery(
                api,
                null,
                "cloud",
                "CTO",
                null,
                "Fake",
                Map.of(NamedFilter.INDUSTRY, List.of("14")),
                api == SearchApi.CLASSIC ? List.of() : CompanySize.of(List.of("201-500", "10001+")),
                List.of("en"),
                List.of(2, 3));
    }

    @Test
    void asksTheClassicSearchInItsWordsAndReadsWhoIsFound() {
        unipile.server().on(SEARCH, json(200, """
                        {"object": "LinkedinSearch", "cursor": "next", "items": [
                          {"type": "PEOPLE", "id": "ACo42", "public_identifier": "ada-fake", "name": "Ada Fake",
                           "first_name": "Ada", "last_name": "Fake", "headline": "CTO", "location": "Lyon",
                           "profile_url": "https://www.linkedin.com/in/ada-fake",
                           "current_positions": [{"company": "Nowhere", "role": "CTO"}]},
                          {"type": "COMPANY", "id": "1"},
                          {"type": "PEOPLE", "id": "ACo43", "current_positions": ["?"]}]}
                        """));

        Answer<ResultPage> page = unipile.connect().peopleSearch().page("acc_1", query(SearchApi.CLASSIC), 50, null);

        assertThat(unipile.server().received().get(0).text()).isEqualToIgnoringWhitespace("""
                {"api":"classic","category":"people","keywords":"cloud",
                 "advanced_keywords":{"title":"CTO","last_name":"Fake"},
                 "industry":["14"],"profile_language":["en"],"network_distance":[2,3]}""");
        assertThat(page)
                .isEqualTo(new Answer.Got<>(new ResultPage(
                        List.of(
                                new Found(
                                        "ACo42",
                                        "ada-fake",
                                        "https://www.linkedin.com/in/ada-fake",
                                        "Ada Fake",
                                        "Ada",
                                        "Fake",
                                        "CTO",
                                        "Lyon",
                                        "CTO",
                                        "Nowhere"),
                                new Found("ACo43", null, null, null, null, null, null, null, null, null)),
                        "next")));
    }

    @Test
    void asksSalesNavigatorInItsOwnWordsAndKeepsTheFiltersBesideACursor() {
        unipile.server().on(SEARCH, json(200, UnipileFixture.list()));

        unipile.connect().peopleSearch().page("acc_1", query(SearchApi.SALES_NAVIGATOR), 100, "c1");

        assertThat(unipile.server().received().get(0).text()).isEqualToIgnoringWhitespace("""
                {"api":"sales_navigator","category":"people","keywords":"cloud CTO Fake","industry":{"include":["14"]},
                 "profile_language":{"include":["en"]},
                 "company_headcount":[{"min":201,"max":500},{"min":10001}],"network_distance":[2,3]}""");
    }

    @Test
    void sendsAPastedAddressAsItIs() {
        String url = "https://www.linkedin.com/sales/search/people?query=(keywords%3Acto)";
        unipile.server().on(SEARCH, json(200, UnipileFixture.list()));

        unipile.connect()
                .peopleSearch()
                .page("acc_1", PeopleQuery.of(SearchUrl.parse(url).orElseThrow()), 100, null);

        assertThat(unipile.server().received().get(0).text()).isEqualToIgnoringWhitespace("{\"url\":\"" + url + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "403, feature_not_subscribed, ACCOUNT_NOT_ABLE",
        "401, disconnected_account, ACCOUNT_DISCONNECTED",
        "404, resource_not_found, ACCOUNT_DISCONNECTED",
        "400, invalid_parameters, BAD_CONTENT",
        "429, too_many_requests, THROTTLED",
        "503, no_client_session, UNAVAILABLE"
    })
    void saysWhyASearchFailed(int status, String type, Refusal refusal) {
        unipile.server().on(SEARCH, json(status, UnipileFixture.error(status, type)));

        Answer<ResultPage> page = unipile.connect().peopleSearch().page("acc_1", query(SearchApi.CLASSIC), 50, null);

        assertThat(page).isEqualTo(new Answer.Failed<ResultPage>(refusal, "errors/" + type));
    }

    @Test
    void findsWhatTheVendorCallsAName() {
        unipile.server()
                .on(
                        "GET /api/v1/linkedin/search/parameters?account_id=acc_1&type=COMPANY&keywords=Acme",
                        json(200, UnipileFixture.list("{\"id\":\"105\",\"title\":\"Acme\"}", "{\"title\":\"No id\"}")));

        assertThat(unipile.connect()
                        .peopleSearch()
                        .choices("acc_1", SearchApi.CLASSIC, NamedFilter.PAST_COMPANY, "Acme"))
                .isEqualTo(new Answer.Got<>(List.of(new Choice("105", "Acme"))));
    }

    @Test
    void knowsTheSeatsOfAnAccount() {
        unipile.server()
                .on(
                        "GET /api/v1/accounts/acc_1",
                        json(
                                200,
                                UnipileFixture.account("OK")
                                        .replace(
                                                "\"premiumFeatures\": []",
                                                "\"premiumFeatures\": [\"sales_navigator\"]")));
        unipile.server().on("GET /api/v1/accounts/acc_2", json(200, UnipileFixture.account("OK")));

        assertThat(unipile.connect().peopleSearch().hasSeat("acc_1", SearchApi.SALES_NAVIGATOR))
                .isEqualTo(new Answer.Got<>(true));
        assertThat(unipile.connect().peopleSearch().hasSeat("acc_2", SearchApi.SALES_NAVIGATOR))
                .isEqualTo(new Answer.Got<>(false));
    }
}
