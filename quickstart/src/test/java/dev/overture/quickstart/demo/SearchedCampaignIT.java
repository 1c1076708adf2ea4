package dev.overture.quickstart.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.quickstart.process.Signals;
import dev.overture.quickstart.stack.JsonHttp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a search to a reply over HTTP alone, with the bodies that users' scripts have always sent. */
class SearchedCampaignIT {

    private static final String SEQUENCE = """
            name: Healthcare VPs Q4 2025
            steps:
              - { invite: "Hello {{ first_name }}, shall we connect?", id: invite }
              - { wait_for: connection_accepted, within: 1h, id: accepted, otherwise: [{ end: not accepted }] }
              - { delay: 1s, id: breath }
              - { message: "Thank you, {{ first_name }} of {{ company }}.", id: thanks }
              - { wait_for: reply, within: 1h, id: answer, otherwise: [{ end: no answer }] }
            """;

    private static final int CROWD = 120;

    @TempDir
    private Path folder;

    @Test
    void whoIsFoundAndApprovedIsInvitedFollowedUpAndAnswers() throws Exception {
        try (RunningDemo demo = RunningDemo.withoutCampaign(folder)) {
            JsonNode info = demo.info();
            JsonHttp sandbox = new JsonHttp(
                    info.path("sandbox_url").asText(),
                    Map.of("X-API-KEY", info.path("sandbox_api_key").asText()));
            JsonHttp api = new JsonHttp(
                    info.path("api_url").asText(),
                    Map.of("Authorization", "Bearer " + info.path("api_key").asText()));
            declare(sandbox);

            String session = search(api);
            Map<String, JsonNode> items = items(api, session);
            assertThat(items).containsOnlyKeys("Ada", "Ben", "Cem");
            assertThat(items.get("Ada").at("/professional/title").asText()).isEqualTo("VP Engineering");
            assertThat(items.get("Ada").at("/company/name").asText()).isEqualTo("Acme Health");
            decide(api, items.get("Ada"), "approved");
            decide(api, items.get("Ben"), "approved");
            JsonNode counts = decide(api, items.get("Cem"), "rejected").path("session");
            assertThat(counts.path("total_prospects").asInt()).isEqualTo(3);
            assertThat(counts.path("approved_count").asInt()).isEqualTo(2);
            assertThat(counts.path("rejected_count").asInt()).isEqualTo(1);
            assertThat(counts.path("pending_count").asInt()).isZero();
            String campaign = add(api, session, info.path("workspace_id").asText());
            // Approved, and then the answer changed: what counts is the moment of sending.
            api.post(
                    "/api/suppressions",
                    Map.of(
                            "items",
                            List.of(Map.of(
                                    "prospect_id",
                                    items.get("Ben").path("prospect_id").asText())),
                            "reason",
                            "asked by telephone"));

            JsonNode started = api.post(
                    "/api/campaigns/linkedin/execute-live", Map.of("campaign_id", campaign, "max_prospects", 10));
            assertThat(started.path("remaining").asInt()).isZero();

            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(statuses(api, campaign)).containsEntry("Ada", "replied"));
            assertThat(sent(sandbox)).containsExactly("Hello Ada, shall we connect?", "Thank you, Ada of Acme Health.");
            assertThat(statuses(api, campaign)).containsOnlyKeys("Ada", "Ben");
            JsonNode verdict = sandbox.get("/sandbox/verdict");
            for (String fault : List.of("doubles", "after_reply", "over_limit", "wrong_person")) {
                assertThat(verdict.path(fault).asInt(-1)).as(fault).isZero();
            }
        }
    }

    @Test
    void aSearchGoesOnWhereItWasWhenItsWorkerIsKilled() throws Exception {
        try (RunningDemo demo = RunningDemo.withoutCampaign(folder)) {
            JsonNode info = demo.info();
            JsonHttp sandbox = new JsonHttp(
                    info.path("sandbox_url").asText(),
                    Map.of("X-API-KEY", info.path("sandbox_api_key").asText()));
            JsonHttp api = new JsonHttp(
                    info.path("api_url").asText(),
                    Map.of("Authorization", "Bearer " + info.path("api_key").asText()));
            List<Map<String, Object>> crowd = IntStream.range(0, CROWD)
                    .mapToObj(i -> person("Eva" + i, "Weaver at Loom"))
                    .toList();
            sandbox.post("/sandbox/declare", Map.of("people", crowd));
            sandbox.post(
                    "/sandbox/faults",
                    Map.of(
                            "faults",
                            IntStream.rangeClosed(2, 5)
                                    .mapToObj(call -> Map.of("route", "search", "ordinal", call, "answer", 503))
                                    .toList()));

            String status = api.post(
                            "/api/linkedin/search/simple",
                            Map.of("filters", Map.of("keywords", "weaver loom"), "limit", 2_000))
                    .path("status_url")
                    .asText();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> api.get(status).path("found").asInt() == 50);
            Signals.kill(info.path("worker_pid").asLong());

            // An attempt that died with its worker is given up after three minutes.
            await().atMost(Duration.ofMinutes(5))
                    .untilAsserted(() ->
                            assertThat(api.get(status).path("status").asText()).isEqualTo("completed"));
            JsonNode done = api.get(status);
            assertThat(done.path("found").asInt()).isEqualTo(CROWD);
            assertThat(done.path("stored").asInt()).isEqualTo(CROWD);
            assertThat(demo.info().path("worker_pid").asLong())
                    .isNotEqualTo(info.path("worker_pid").asLong());
        }
    }

    private static String search(JsonHttp api) throws InterruptedException {
        Map<String, Object> request = Map.of(
                "filters",
                Map.of("keywords", "VP Engineering", "company_size", "201-500", "industry", "Healthcare"),
                "limit",
                100);
        JsonNode begun = api.post("/api/linkedin/search/simple", request);
        assertThat(begun.path("status").asText()).isIn("running", "completed");
        String status = begun.path("status_url").asText();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(api.get(status).path("status").asText()).isEqualTo("completed"));
        JsonNode done = api.get(status);
        assertThat(done.path("found").asInt()).as(done.toString()).isEqualTo(3);
        assertThat(done.path("stored").asInt()).isEqualTo(3);
        assertThat(done.path("duplicates").asInt()).isZero();
        String session = begun.path("session_id").asText();
        assertThat(api.post("/api/linkedin/search/simple", request)
                        .path("session_id")
                        .asText())
                .as("the same request again")
                .isEqualTo(session);
        return session;
    }

    private static Map<String, JsonNode> items(JsonHttp api, String session) throws InterruptedException {
        Map<String, JsonNode> items = new HashMap<>();
        api.get("/api/prospect-approval/sessions/" + session + "/items")
                .path("items")
                .forEach(item -> items.put(item.path("name").asText().split(" ")[0], item));
        return items;
    }

    private static JsonNode decide(JsonHttp api, JsonNode item, String decision) throws InterruptedException {
        return api.post(
                "/api/prospect-approval/decide",
                Map.of("prospect_id", item.path("id").asText(), "decision", decision));
    }

    private static String add(JsonHttp api, String session, String workspace) throws InterruptedException {
        JsonNode added = api.post(
                "/api/campaigns/add-approved-prospects",
                Map.of(
                        "campaign_name",
                        "Healthcare VPs Q4 2025",
                        "session_ids",
                        List.of(session),
                        "workspace_id",
                        workspace));
        assertThat(added.path("added").asInt()).isEqualTo(2);
        String campaign = added.path("campaign_id").asText();
        api.post("/api/campaigns/" + campaign + "/sequences", "application/yaml", SEQUENCE.getBytes(UTF_8));
        return campaign;
    }

    private static Map<String, String> statuses(JsonHttp api, String campaign) throws InterruptedException {
        Map<String, String> statuses = new HashMap<>();
        api.get("/api/campaigns/" + campaign + "/prospects")
                .path("items")
                .forEach(item -> statuses.put(
                        item.path("first_name").asText(), item.path("status").asText()));
        return statuses;
    }

    private static List<String> sent(JsonHttp sandbox) throws InterruptedException {
        List<String> words = new ArrayList<>();
        sandbox.get("/sandbox/sent")
                .path("items")
                .forEach(sent -> words.add(sent.path("text").asText()));
        return words;
    }

    private static void declare(JsonHttp sandbox) throws InterruptedException {
        List<Map<String, Object>> people = new ArrayList<>();
        for (String name : List.of("Ada", "Ben", "Cem")) {
            people.add(person(name, "VP Engineering at Acme Health"));
        }
        people.add(person("Dag", "Baker at Bread"));
        sandbox.post("/sandbox/declare", Map.of("people", people));
    }

    private static Map<String, Object> person(String name, String headline) {
        return Map.of(
                "public_identifier",
                "searched-" + name.toLowerCase(Locale.ROOT),
                "first_name",
                name,
                "last_name",
                "Fake",
                "headline",
                headline,
                "script",
                Map.of(
                        "invitation",
                        "accept",
                        "accept_after_ms",
                        300,
                        "new_relation_after_ms",
                        100,
                        "reply_to",
                        List.of(Map.of(
                                "kind", "message", "ordinal", 1, "after_ms", 300, "text", "Gladly, let us talk."))));
    }
}
