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

class EnrolmentIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String NAME = "Healthcare VPs Q4 2025";
    private static final String EXECUTE = "/api/campaigns/linkedin/execute-live";

    private final Caller caller = API.aWorkspace();

    @Test
    void approvedPeopleComeInOnceHoweverOftenTheyAreAdded() {
        List<String> people = people(3);
        String first = aSession(people.subList(0, 2));
        String second = aSession(people.subList(1, 3));
        approve(first);
        approve(second);

        Answer added = add(List.of(first, second));
        Answer again = add(List.of(first, second));

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(counts(added)).isEqualTo("3 1 0");
        assertThat(again.status()).isEqualTo(200);
        assertThat(counts(again)).isEqualTo("0 4 0");
        assertThat(again.text("campaign_id")).isEqualTo(added.text("campaign_id"));
        Answer campaign = caller.get("/api/campaigns/" + added.text("campaign_id"));
        assertThat(campaign.text("name")).isEqualTo(NAME);
        assertThat(campaign.text("status")).isEqualTo("draft");
        assertThat(campaign.json().path("total").asInt()).isEqualTo(3);
        assertThat(caller.get("/api/prospect-approval/sessions/" + first).text("status"))
                .isEqualTo("completed");
    }

    @Test
    void onlyTheApprovedComeInAndTheSuppressedAreNamed() {
        List<String> people = people(3);
        String session = aSession(people);
        List<String> items = items(session);
        decide(items.get(0), "approved");
        decide(items.get(1), "approved");
        decide(items.get(2), "rejected");
        caller.post(
                "/api/suppressions",
                "{\"items\": [{\"prospect_id\": \"" + people.get(1) + "\"}], \"reason\": \"opted_out\"}");

        Answer added = add(List.of(session));

        assertThat(counts(added)).isEqualTo("1 0 1");
        assertThat(added.json().at("/rejected/0/id").asText()).isEqualTo(items.get(1));
        assertThat(added.json().at("/rejected/0/reason").asText()).isEqualTo("suppressed");
    }

    @Test
    void whoWroteSinceTheyWereApprovedIsAHumansMatter() {
        List<String> people = people(2);
        String session = aSession(people);
        approve(session);
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into prospect_events (id, workspace_id, prospect_id, kind, occurred_at, recorded_at,"
                                + " source, fact_key) select gen_random_uuid(), workspace_id, id, 'replied',"
                                + " now() + interval '1 minute', now(), 'test', 'x' from workspace_prospects where id = ?::uuid",
                        people.get(0)));

        Answer added = add(List.of(session));

        assertThat(counts(added)).isEqualTo("1 0 1");
        assertThat(added.json().at("/rejected/0/reason").asText()).isEqualTo("replied");
    }

    @Test
    void aDecisionStandsOnceThePersonIsInACampaign() {
        String session = aSession(people(1));
        approve(session);
        add(List.of(session));
        String item = items(session).get(0);

        Answer reversed = decide(item, "rejected");

        assertThat(reversed.status()).isEqualTo(409);
        assertThat(reversed.text("code")).isEqualTo("already_enrolled");
        assertThat(decide(item, "approved").status()).isEqualTo(200);
    }

    @Test
    void whereOneOfTenSessionsDoesNotExistNothingIsAddedAndTheErrorNamesIt() {
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            sessions.add(aSession(List.of(person("s" + i + "@example.com"))));
            approve(sessions.get(i));
        }
        sessions.add(4, "0190f3a0-0000-7000-8000-000000000001");

        Answer refused = add(sessions);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.errors()).containsExactly("not_found session_ids[4]");
        assertThat(refused.body()).contains("0190f3a0-0000-7000-8000-000000000001");
        assertThat(caller.get("/api/campaigns").json().path("items")).isEmpty();
    }

    @Test
    void sessionsAndWorkspacesOfOthersAreUnknown() {
        String session = aSession(people(1));
        approve(session);
        Caller stranger = API.aWorkspace();

        assertThat(stranger.post("/api/campaigns/add-approved-prospects", body(List.of(session), stranger))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/campaigns/add-approved-prospects", body(List.of(session), caller))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/campaigns").json().path("items")).isEmpty();
    }

    @Test
    void aCampaignHasTheDefaultOfTheWorkspaceUntilItIsGivenAnother() {
        String address = "/api/workspaces/" + caller.workspace().id() + "/default-sequence";
        assertThat(caller.get(address).body()).contains("invite");
        assertThat(caller.put(address, "name: x\nsteps: [nothing]\n").text("code"))
                .isEqualTo("invalid_sequence");
        assertThat(caller.put(address, "name: x\nsteps: [visit_profile, invite]\n")
                        .status())
                .isEqualTo(204);
        String campaign = aCampaignOf(people(2));
        assertThat(caller.get("/api/campaigns/" + campaign + "/sequences/1").body())
                .contains("name: " + NAME)
                .contains("visit_profile");

        Answer given = caller.post(
                "/api/campaigns/" + campaign + "/sequences", "application/yaml", "name: x\nsteps: [invite: Hello]\n");

        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        assertThat(sql("select count(*) from campaign_prospects cp join campaign_sequences s on s.id = cp.sequence_id"
                        + " where s.version = 2 and cp.campaign_id = '" + campaign + "'"))
                .isEqualTo("2");
    }

    @Test
    void executionStartsAtMostSoManyAndOnlyThese() {
        caller.anAccount("linkedin");
        String campaign = aCampaignOf(people(5));

        Answer first = execute(campaign, 2);
        Answer second = execute(campaign, 2);
        Answer third = execute(campaign, 10);
        Answer nobody = execute(campaign, 10);

        assertThat(first.status()).as(first.toString()).isEqualTo(202);
        assertThat(first.text("campaign_id")).isEqualTo(campaign);
        assertThat(first.json().path("started"))
                .hasSize(2)
                .allMatch(each -> each.path("next_action_at").asText().endsWith("Z"));
        assertThat(first.json().path("remaining").asInt()).isEqualTo(3);
        assertThat(second.json().path("remaining").asInt()).isEqualTo(1);
        assertThat(third.json().path("started")).hasSize(1);
        assertThat(nobody.json().path("started")).isEmpty();
        List<String> all = new ArrayList<>(started(first));
        all.addAll(started(second));
        all.addAll(started(third));
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
        assertThat(sql("select status || ' ' || fed from campaigns where id = '" + campaign + "'"))
                .isEqualTo("active false");
        assertThat(caller.post("/api/campaigns/" + campaign + "/launch").status())
                .isEqualTo(202);
        assertThat(sql("select fed from campaigns where id = '" + campaign + "'"))
                .isEqualTo("t");
    }

    @Test
    void aRequestThatComesAgainWithItsKeyStartsNobodyFurther() {
        caller.anAccount("linkedin");
        String campaign = aCampaignOf(people(5));

        Answer first = keyed(campaign, 2, "a");
        sql("update campaigns set status = 'paused' where id = '" + campaign + "' returning id");
        Answer again = keyed(campaign, 2, "a");
        sql("update campaigns set status = 'active' where id = '" + campaign + "' returning id");
        Answer another = keyed(campaign, 2, "b");

        assertThat(started(first)).hasSize(2);
        assertThat(again.status()).as(again.toString()).isEqualTo(202);
        assertThat(started(again)).isEqualTo(started(first));
        assertThat(again.json().path("remaining").asInt()).isEqualTo(3);
        assertThat(again.json().path("started"))
                .allMatch(each -> each.path("next_action_at").asText().endsWith("Z"));
        assertThat(started(another)).hasSize(2).doesNotContainAnyElementsOf(started(first));
        assertThat(keyed(campaign, 2, "x".repeat(201)).status()).isEqualTo(400);
    }

    @Test
    void executionIsRefusedWhereItCannotBe() {
        String campaign = aCampaignOf(people(1));

        assertThat(execute(campaign, 1).text("code")).isEqualTo("account_missing");
        assertThat(execute(campaign, 0).errors()).containsExactly("invalid max_prospects");
        assertThat(execute("no-id", 1).status()).isEqualTo(404);
        assertThat(API.aWorkspace().post(EXECUTE, execution(campaign, 1)).status())
                .isEqualTo(404);
        caller.anAccount("linkedin");
        assertThat(execute(caller.aCampaign("name: x\nsteps: [invite]\n"), 1).text("code"))
                .isEqualTo("no_prospects");
        execute(campaign, 1);
        caller.post("/api/campaigns/" + campaign + "/pause", "{\"reason\": \"x\"}");
        assertThat(execute(campaign, 1).text("code")).isEqualTo("not_active");
    }

    private Answer execute(String campaign, int most) {
        return caller.post(EXECUTE, execution(campaign, most));
    }

    private Answer keyed(String campaign, int most, String key) {
        return caller.postKeyed(EXECUTE, execution(campaign, most), key);
    }

    private static String execution(String campaign, int most) {
        return "{\"campaign_id\": \"" + campaign + "\", \"max_prospects\": " + most + "}";
    }

    private static List<String> started(Answer answer) {
        return answer.json()
                .path("started")
                .valueStream()
                .map(each -> each.path("campaign_prospect_id").asText())
                .toList();
    }

    private String person(String email) {
        return caller.post("/api/prospects", "{\"email_address\": \"" + email + "\"}")
                .text("id");
    }

    private List<String> people(int number) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(person("p" + i + "@example.com"));
        }
        return people;
    }

    private String aSession(List<String> people) {
        return caller.post(
                        "/api/prospect-approval/sessions",
                        people.stream()
                                .map(id -> "{\"prospect_id\": \"" + id + "\"}")
                                .collect(Collectors.joining(", ", "{\"campaign_name\": \"x\", \"prospects\": [", "]}")))
                .text("id");
    }

    private String aCampaignOf(List<String> people) {
        String session = aSession(people);
        approve(session);
        return add(List.of(session)).text("campaign_id");
    }

    private List<String> items(String session) {
        return caller.get("/api/prospect-approval/sessions/" + session + "/items")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asText())
                .toList();
    }

    private void approve(String session) {
        items(session).forEach(item -> decide(item, "approved"));
    }

    private Answer decide(String item, String decision) {
        return caller.post(
                "/api/prospect-approval/decide",
                "{\"prospect_id\": \"" + item + "\", \"decision\": \"" + decision + "\"}");
    }

    private Answer add(List<String> sessions) {
        return caller.post("/api/campaigns/add-approved-prospects", body(sessions, caller));
    }

    private static String body(List<String> sessions, Caller workspace) {
        return sessions.stream()
                .collect(Collectors.joining(
                        "\", \"",
                        "{\"campaign_name\": \"" + NAME + "\", \"session_ids\": [\"",
                        "\"], \"workspace_id\": \"" + workspace.workspace().id() + "\"}"));
    }

    private static String counts(Answer answer) {
        JsonNode body = answer.json();
        return body.path("added") + " " + body.path("already_there") + " "
                + body.path("rejected").size();
    }

    private static String sql(String query) {
        return API.jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }
}
