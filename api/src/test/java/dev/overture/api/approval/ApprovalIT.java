package dev.overture.api.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApprovalIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private final Caller caller = API.aWorkspace();

    @Test
    void aSessionShowsItsPeopleAsTheyWere() {
        String person = caller.post("/api/prospects", """
                        {"first_name": "Ada", "last_name": "Fake", "email_address": "ada@example.com", "job_title": "CTO",
                         "linkedin_profile_url": "https://www.linkedin.com/in/ada-fake", "company_name": "Acme",
                         "location": "Bern", "enrichment_data": {"headline": "CTO at Acme", "pain_points": ["x"], "secret": 1}}
                        """).text("id");
        String session = aSession("{\"prospect_id\": \"" + person + "\", \"confidence_score\": 0.87}");
        caller.patch("/api/prospects/" + person, "{\"job_title\": \"CEO\"}");

        JsonNode item = items(session, "").get(0);

        assertThat(item.path("name").asText()).isEqualTo("Ada Fake");
        assertThat(item.path("contact"))
                .hasToString(
                        "{\"email\":\"ada@example.com\",\"linkedin_url\":\"https://www.linkedin.com/in/ada-fake\"}");
        assertThat(item.at("/company/name").asText()).isEqualTo("Acme");
        assertThat(item.at("/professional/title").asText()).isEqualTo("CTO");
        assertThat(item.at("/professional/headline").asText()).isEqualTo("CTO at Acme");
        assertThat(item.at("/professional/secret").isMissingNode()).isTrue();
        assertThat(item.path("approval_status").asText()).isEqualTo("pending");
        assertThat(item.path("confidence_score").decimalValue()).isEqualByComparingTo("0.87");
    }

    @Test
    void countsFollowEveryDecisionAndADecisionMayBeRepeatedAndReversed() {
        String session = aSession(people(3));
        List<String> items = itemIds(session);

        Answer approved = decide("\"prospect_id\": \"" + items.get(0) + "\", \"decision\": \"approved\"");
        Answer again = decide("\"prospect_id\": \"" + items.get(0) + "\", \"decision\": \"approved\"");
        Answer rejected = decide(
                "\"prospect_id\": \"" + items.get(1) + "\", \"decision\": \"rejected\", \"reason\": \"too small\"");
        Answer review = decide("\"prospect_id\": \"" + items.get(2) + "\", \"decision\": \"needs_review\"");

        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(counts(approved)).isEqualTo("1: 3 1 0 2");
        assertThat(counts(again)).isEqualTo("1: 3 1 0 2");
        assertThat(counts(rejected)).isEqualTo("1: 3 1 1 1");
        assertThat(counts(review)).isEqualTo("1: 3 1 1 1");
        assertThat(items(session, "?approval_status=rejected")
                        .get(0)
                        .path("rejection_reason")
                        .asText())
                .isEqualTo("too small");
        assertThat(counts(decide("\"prospect_id\": \"" + items.get(1) + "\", \"decision\": \"approved\"")))
                .isEqualTo("1: 3 2 0 1");
        assertThat(items(session, "?approval_status=approved"))
                .hasSize(2)
                .allMatch(item -> item.path("rejection_reason").isNull());
        assertThat(caller.get("/api/prospect-approval/sessions/" + session).text("status"))
                .isEqualTo("in_progress");
    }

    @Test
    void aReasonThatComesLaterIsKeptAndARepetitionWithoutOneLeavesIt() {
        String session = aSession(people(1));
        String item = "\"prospect_id\": \"" + itemIds(session).get(0) + "\", \"decision\": ";

        decide(item + "\"rejected\"");
        assertThat(counts(decide(item + "\"rejected\", \"reason\": \"too small\"")))
                .isEqualTo("1: 1 0 1 0");
        assertThat(reason(session)).isEqualTo("too small");
        decide(item + "\"rejected\"");
        assertThat(reason(session)).isEqualTo("too small");
        decide(item + "\"rejected\", \"reason\": \"too far\"");
        assertThat(reason(session)).isEqualTo("too far");
        decide(item + "\"needs_review\", \"reason\": \"ask Jo\"");
        assertThat(reason(session)).isEqualTo("ask Jo");
        decide(item + "\"approved\", \"reason\": \"nobody asks\"");
        assertThat(reason(session)).isEqualTo("null");
    }

    private String reason(String session) {
        return items(session, "").get(0).path("rejection_reason").asText();
    }

    @Test
    void manyAreDecidedAtOnce() {
        String session = aSession(people(4));

        Answer all = decide("\"prospect_ids\": " + json(itemIds(session)) + ", \"decision\": \"approved\"");

        assertThat(counts(all)).isEqualTo("4: 4 4 0 0");
    }

    @Test
    void whereOneItemIsAnothersNothingIsDecidedAndTheErrorNamesIt() {
        String session = aSession(people(2));
        List<String> items = itemIds(session);
        Caller stranger = API.aWorkspace();

        Answer foreign = stranger.post(
                "/api/prospect-approval/decide", "{\"prospect_ids\": " + json(items) + ", \"decision\": \"approved\"}");
        Answer one = decide("\"prospect_ids\": [\"" + items.get(0)
                + "\", \"0190f3a0-0000-7000-8000-000000000001\"], \"decision\": \"approved\"");
        Answer slug = decide("\"prospect_id\": \"ada-fake\", \"decision\": \"approved\"");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(one.status()).isEqualTo(404);
        assertThat(one.errors()).containsExactly("not_found prospect_ids[1]");
        assertThat(one.body()).contains("0190f3a0-0000-7000-8000-000000000001");
        assertThat(slug.status()).isEqualTo(404);
        assertThat(items(session, "?approval_status=pending")).hasSize(2);
    }

    @Test
    void nothingIsDecidedInASessionWhoseTimeIsOverUntilItIsExtended() {
        String session = aSession(people(2));
        List<String> items = itemIds(session);
        decide("\"prospect_id\": \"" + items.get(0) + "\", \"decision\": \"approved\"");
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "update approval_sessions set expires_at = now() - interval '1 second' where id = ?::uuid",
                        session));

        Answer late = decide("\"prospect_id\": \"" + items.get(1) + "\", \"decision\": \"approved\"");
        Answer repeated = decide("\"prospect_id\": \"" + items.get(0) + "\", \"decision\": \"approved\"");
        Answer yesterday = extend(session, "2001-01-01T00:00:00Z");
        Answer extended = extend(session, "2999-01-01T00:00:00Z");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("session_expired");
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(yesterday.errors()).containsExactly("invalid expires_at");
        assertThat(extended.text("expires_at")).isEqualTo("2999-01-01T00:00:00Z");
        assertThat(counts(decide("\"prospect_id\": \"" + items.get(1) + "\", \"decision\": \"approved\"")))
                .isEqualTo("1: 2 2 0 0");
    }

    @Test
    void sessionsThatRemindedAndStillWaitAreAListOfTheirOwn() {
        String waiting = aSession(people(1));
        String decided = aSession("");
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "update approval_sessions set reminded_at = now(), reminders = 1 where id in (?::uuid, ?::uuid)",
                        waiting,
                        decided));

        JsonNode reminded = caller.get("/api/prospect-approval/sessions?reminded=true")
                .json()
                .path("items");

        assertThat(reminded).hasSize(1);
        assertThat(reminded.get(0).path("id").asText()).isEqualTo(waiting);
        assertThat(reminded.get(0).path("reminders").asInt()).isEqualTo(1);
    }

    private Answer extend(String session, String until) {
        return caller.post(
                "/api/prospect-approval/sessions/" + session + "/extend", "{\"expires_at\": \"" + until + "\"}");
    }

    @Test
    void itemsAreFoundByHowSureSomebodyIsAndPagesEnd() {
        List<String> people = new ArrayList<>();
        for (String score : List.of("0.2", "0.5", "0.9", "null")) {
            people.add("{\"prospect_id\": \"" + person("p" + score + "@example.com") + "\", \"confidence_score\": "
                    + score + "}");
        }
        String session = aSession(String.join(", ", people));

        assertThat(items(session, "?min_confidence=0.5")).hasSize(2);
        assertThat(items(session, "?min_confidence=0.3&max_confidence=0.6")).hasSize(1);
        assertThat(caller.get("/api/prospect-approval/sessions/" + session + "/items?min_confidence=x")
                        .errors())
                .containsExactly("invalid min_confidence");
        Answer first = caller.get("/api/prospect-approval/sessions/" + session + "/items?limit=3");
        Answer rest = caller.get(
                "/api/prospect-approval/sessions/" + session + "/items?limit=3&cursor=" + first.text("next_cursor"));
        assertThat(first.json().path("items")).hasSize(3);
        assertThat(rest.json().path("items")).hasSize(1);
        assertThat(rest.json().path("next_cursor").isNull()).isTrue();
    }

    @Test
    void wrongRequestsAreToldByTheirFields() {
        Answer nobody = caller.post(
                "/api/prospect-approval/sessions",
                "{\"campaign_name\": \"x\", \"prospects\": [{\"prospect_id\": \"0190f3a0-0000-7000-8000-000000000001\"}]}");

        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.errors()).containsExactly("not_found prospects[0].prospect_id");
        assertThat(caller.get("/api/prospect-approval/sessions").json().path("items"))
                .isEmpty();
        assertThat(decide("\"decision\": \"approved\"").errors()).containsExactly("missing prospect_id");
        assertThat(decide("\"prospect_id\": \"x\", \"decision\": \"perhaps\"").status())
                .isEqualTo(400);
        String one = itemIds(aSession(people(1))).get(0);
        String other = itemIds(aSession("{\"prospect_id\": \"" + person("z@example.com") + "\"}"))
                .get(0);
        assertThat(decide("\"prospect_ids\": [\"" + one + "\", \"" + other + "\"], \"decision\": \"approved\"")
                        .text("code"))
                .isEqualTo("several_sessions");
    }

    @Test
    void whoWasErasedComesIntoNoSession() {
        String erased = person("erased@example.com");
        assertThat(caller.delete("/api/prospects/" + erased).status()).isEqualTo(200);

        Answer refused = caller.post(
                "/api/prospect-approval/sessions",
                "{\"campaign_name\": \"x\", \"prospects\": [{\"prospect_id\": \"" + erased + "\"}]}");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(404);
        assertThat(refused.errors()).containsExactly("not_found prospects[0].prospect_id");
    }

    private String person(String email) {
        return caller.post("/api/prospects", "{\"email_address\": \"" + email + "\"}")
                .text("id");
    }

    private String people(int number) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add("{\"prospect_id\": \"" + person("p" + i + "@example.com") + "\"}");
        }
        return String.join(", ", people);
    }

    private String aSession(String candidates) {
        Answer made = caller.post(
                "/api/prospect-approval/sessions",
                "{\"campaign_name\": \"20251031-ACME-VPs\", \"prospects\": [" + candidates + "]}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("id");
    }

    private List<JsonNode> items(String session, String query) {
        return caller.get("/api/prospect-approval/sessions/" + session + "/items" + query)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private List<String> itemIds(String session) {
        return items(session, "").stream().map(item -> item.path("id").asText()).toList();
    }

    private Answer decide(String fields) {
        return caller.post("/api/prospect-approval/decide", "{" + fields + "}");
    }

    private static String json(List<String> ids) {
        return ids.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }

    private static String counts(Answer answer) {
        JsonNode session = answer.json().path("session");
        return answer.json().path("decided").asInt() + ": " + session.path("total_prospects") + " "
                + session.path("approved_count") + " " + session.path("rejected_count") + " "
                + session.path("pending_count");
    }
}
