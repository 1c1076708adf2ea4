package dev.overture.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchesIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String PATH = "/api/linkedin/search/simple";
    private static final String BODY = """
            {"filters": {"keywords": "VP Engineering", "company_size": "201-500", "industry": "Healthcare"}, "limit": 100}
            """;

    private final Caller caller = API.aWorkspace();

    @Test
    void aSearchIsAcceptedAndItsSessionIsThere() {
        String account = caller.anAccount("linkedin");

        Answer begun = caller.post(PATH, BODY);

        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        assertThat(begun.text("status")).isEqualTo("running");
        assertThat(begun.text("account_id")).isEqualTo(account);
        assertThat(begun.header("Location")).endsWith(begun.text("status_url"));
        Answer status = caller.get(begun.text("status_url"));
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.json().path("found").asInt()).isZero();
        Answer session = caller.get("/api/prospect-approval/sessions/" + begun.text("session_id"));
        assertThat(session.text("prospect_source")).isEqualTo("linkedin");
        assertThat(session.text("campaign_name")).matches("[0-9]{8}-VP-Engineering");
        assertThat(session.text("expires_at")).endsWith("Z");
    }

    @Test
    void itsWorkflowsAreStartedAndKnowTheSessionOnly() {
        caller.anAccount("linkedin");
        String session = caller.post(PATH, BODY).text("session_id");

        for (String id : new String[] {"search/" + session, "approval/" + session}) {
            await().untilAsserted(() -> assertThat(API.temporalClient()
                            .fetchHistory(id)
                            .getEvents()
                            .get(0)
                            .getWorkflowExecutionStartedEventAttributes()
                            .getInput()
                            .getPayloads(0)
                            .getData()
                            .toStringUtf8())
                    .isEqualTo("\"" + session + "\""));
        }
    }

    @Test
    void theSameRequestIsTheSameSearchAndAnotherKeyIsAnother() {
        caller.anAccount("linkedin");
        String first = caller.post(PATH, BODY).text("session_id");

        assertThat(caller.post(PATH, BODY).text("session_id")).isEqualTo(first);
        assertThat(caller.post(PATH, BODY.replace("100", "99")).text("session_id"))
                .isNotEqualTo(first);
        String keyed = keyed("a");
        assertThat(keyed).isNotEqualTo(first);
        assertThat(keyed("a")).isEqualTo(keyed);
        assertThat(keyed("b")).isNotEqualTo(keyed);
        Caller other = API.aWorkspace();
        other.anAccount("linkedin");
        assertThat(other.post(PATH, BODY).text("session_id")).isNotEqualTo(first);
    }

    private String keyed(String key) {
        return caller.postKeyed(PATH, BODY, key).text("session_id");
    }

    @Test
    void filtersThatMakeNoSenseAreNamedBeforeAnybodyIsAsked() {
        caller.anAccount("linkedin");

        assertThat(post("{}").errors()).containsExactly("invalid filters.keywords");
        assertThat(post("{\"company_size\": [\"many\"], \"network_distance\": 4}")
                        .errors())
                .containsExactly("invalid filters.company_size", "invalid filters.network_distance");
        assertThat(post("{\"url\": \"https://example.org/search/results/people/\"}")
                        .errors())
                .containsExactly("invalid filters.url");
        assertThat(post("{\"url\": \"https://www.linkedin.com/sales/search/people?query=x\", \"api\": \"classic\","
                                + " \"keywords\": \"x\"}")
                        .errors())
                .containsExactly("invalid filters.api", "invalid filters.url");
        assertThat(post("{\"keywords\": \" \"}").status()).isEqualTo(400);
        assertThat(post("{\"keyword\": \"cto\"}").status()).isEqualTo(400);
        assertThat(caller.post(PATH, BODY.replace("100", "0")).errors()).containsExactly("invalid limit");
        assertThat(caller.post(PATH, "{\"limit\": 3}").status()).isEqualTo(400);
        assertThat(caller.get("/api/prospect-approval/sessions").json().path("items"))
                .isEmpty();
    }

    @Test
    void anAddressFromTheBrowserIsEnough() {
        caller.anAccount("linkedin");

        assertThat(post("{\"url\": \"https://www.linkedin.com/search/results/people/?keywords=cto&origin=x\"}")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void onlyALinkedInAccountOfTheWorkspaceSearches() {
        assertThat(caller.post(PATH, BODY).text("code")).isEqualTo("account_missing");
        String mailbox = caller.anAccount("email");
        String others = API.aWorkspace().anAccount("linkedin");

        assertThat(with(mailbox).text("code")).isEqualTo("not_allowed");
        assertThat(with(others).status()).isEqualTo(404);
    }

    private Answer with(String account) {
        return caller.post(PATH, "{\"filters\": {\"keywords\": \"cto\"}, \"account_id\": \"" + account + "\"}");
    }

    private Answer post(String filters) {
        return caller.post(PATH, "{\"filters\": " + filters + "}");
    }
}
