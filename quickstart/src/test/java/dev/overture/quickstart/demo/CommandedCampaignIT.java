package dev.overture.quickstart.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.quickstart.stack.JsonHttp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People under way are paused, let skip, moved, resolved and given new words, over HTTP and on real runs. */
class CommandedCampaignIT {

    private static final String FIRST_VERSION = """
            name: Commanded
            steps:
              - { message: "Hello {{ first_name }} of {{ town }}.", id: hello }
              - { delay: 30d, id: month }
              - { message: "Second words, {{ first_name }}.", id: second }
              - { delay: 30d, id: other_month }
              - { message: "Last words, {{ first_name }}.", id: last }
            """;

    private static final String SECOND_VERSION = """
            name: Commanded
            steps:
              - { message: "Hello {{ first_name }} of {{ town }}.", id: hello }
              - { message: "Better words, {{ first_name }}.", id: second }
              - { delay: 30d, id: other_month }
              - { message: "Last words, {{ first_name }}.", id: last }
            """;

    private static final List<String> PEOPLE = List.of("Ada", "Ben", "Cem", "Dag", "Eva");

    @TempDir
    private Path folder;

    @Test
    void peopleUnderWayAreCommandedAndNobodyHearsAnythingTwice() throws Exception {
        try (RunningDemo demo = RunningDemo.withoutCampaign(folder)) {
            JsonNode info = demo.info();
            JsonHttp sandbox = new JsonHttp(
                    info.path("sandbox_url").asText(),
                    Map.of("X-API-KEY", info.path("sandbox_api_key").asText()));
            declare(sandbox, info.path("linkedin_account_id").asText());
            Stage stage = Stage.launch(info, sandbox);
            stage.awaitWords("Hello Ada of Oslo.", "Hello Ben of Oslo.", "Hello Cem of Oslo.", "Hello Dag of Oslo.");
            stage.awaitState("Eva", "needs_review");

            resolves(stage);
            skips(stage);
            moves(stage);
            ends(stage);
            changesTheSequence(stage);
            stops(stage);

            JsonNode verdict = sandbox.get("/sandbox/verdict");
            for (String fault : List.of("doubles", "after_reply", "over_limit", "wrong_person")) {
                assertThat(verdict.path(fault).asInt(-1)).as(fault).isZero();
            }
        }
    }

    private static void resolves(Stage stage) throws InterruptedException {
        JsonNode preview = stage.preview("Eva", "hello");
        assertThat(preview.path("missing").path(0).asText()).isEqualTo("town");

        stage.command("Eva", "resolve", Map.of("reason", "asked her", "values", Map.of("town", "Bergen")));

        stage.awaitWords("Hello Eva of Bergen.");
    }

    private static void skips(Stage stage) throws InterruptedException {
        stage.command("Ada", "pause", Map.of("reason", "on holiday"));
        assertThatExceptionOfType(JsonHttp.CallFailed.class)
                .isThrownBy(() -> stage.command("Ada", "pause", Map.of("reason", "again")))
                .withMessageContaining("paused_already");
        stage.command("Ada", "resume", Map.of("reason", "back"));
        assertThatExceptionOfType(JsonHttp.CallFailed.class)
                .isThrownBy(() -> stage.command("Ada", "skip", Map.of("reason", "typo", "step", "other_month")))
                .withMessageContaining("not_at_this_step");

        stage.command("Ada", "skip", Map.of("reason", "no need to wait", "step", "month"));

        stage.awaitWords("Second words, Ada.");
        assertThat(stage.timeline("Ada")).contains("command pause", "command resume", "command skip", "message sent 1");
    }

    private static void moves(Stage stage) throws InterruptedException {
        stage.command("Ben", "move", Map.of("reason", "knows us", "step", "last"));

        stage.awaitWords("Last words, Ben.");
        stage.awaitState("Ben", "completed");
        assertThatExceptionOfType(JsonHttp.CallFailed.class)
                .isThrownBy(() -> stage.command("Ben", "skip", Map.of("reason", "late", "step", "last")))
                .withMessageContaining("ended");
    }

    private static void ends(Stage stage) throws InterruptedException {
        stage.command("Dag", "convert", Map.of("reason", "signed"));

        stage.awaitState("Dag", "converted");
    }

    private static void changesTheSequence(Stage stage) throws InterruptedException {
        JsonNode plan = stage.publish(SECOND_VERSION);
        assertThat(plan.path("version").asInt()).isEqualTo(2);
        assertThat(plan.path("groups").path("on_removed_step").asInt()).isEqualTo(2);
        assertThat(plan.path("groups").path("past").asInt()).isEqualTo(1);

        JsonNode moved = stage.move(2, "on_removed_step");

        assertThat(moved.path("refused")).isEmpty();
        assertThat(moved.path("moved").asInt() + moved.path("accepted").asInt()).isEqualTo(2);
        stage.awaitWords("Better words, Cem.", "Better words, Eva.");
        assertThat(stage.words()).doesNotContain("Better words, Ada.");
        assertThat(stage.timeline("Cem")).contains("message sent 1", "message sent 2");
    }

    private static void stops(Stage stage) throws InterruptedException {
        stage.commandCampaign("pause");
        stage.commandCampaign("resume");
        stage.commandCampaign("stop");
        stage.awaitState("Ada", "stopped");
        stage.awaitState("Cem", "stopped");
        stage.commandCampaign("archive");
    }

    private static void declare(JsonHttp sandbox, String account) throws InterruptedException {
        List<Map<String, Object>> people = PEOPLE.stream()
                .<Map<String, Object>>map(name -> Map.of(
                        "public_identifier", slug(name), "first_name", name, "already_connected", List.of(account)))
                .toList();
        sandbox.post("/sandbox/declare", Map.of("people", people));
    }

    private static String slug(String name) {
        return "commanded-" + name.toLowerCase(Locale.ROOT);
    }

    /** A launched campaign, its people by first name. */
    private record Stage(JsonHttp api, JsonHttp sandbox, String campaign, Map<String, String> ids) {

        static Stage launch(JsonNode info, JsonHttp sandbox) throws InterruptedException {
            JsonHttp api = new JsonHttp(
                    info.path("api_url").asText(),
                    Map.of("Authorization", "Bearer " + info.path("api_key").asText()));
            String campaign = api.post("/api/campaigns", "application/yaml", FIRST_VERSION.getBytes(UTF_8))
                    .path("id")
                    .asText();
            StringBuilder csv = new StringBuilder("First name,LinkedIn URL,Town\n");
            for (String name : PEOPLE) {
                String town = name.equals("Eva") ? "" : "Oslo";
                csv.append(name + ",https://www.linkedin.com/in/" + slug(name) + "," + town + "\n");
            }
            String path = "/api/campaigns/" + campaign;
            api.post(path + "/upload-prospects", "text/csv", csv.toString().getBytes(UTF_8));
            api.post(path + "/launch", Map.of());
            Map<String, String> ids = new HashMap<>();
            api.get(path + "/prospects")
                    .path("items")
                    .forEach(item -> ids.put(
                            item.path("first_name").asText(), item.path("id").asText()));
            assertThat(ids.keySet()).containsExactlyInAnyOrderElementsOf(PEOPLE);
            return new Stage(api, sandbox, campaign, ids);
        }

        JsonNode command(String name, String command, Map<String, Object> body) throws InterruptedException {
            Map<String, Object> signed = new HashMap<>(body);
            signed.put("author", "jo");
            return api.post("/api/campaign-prospects/" + ids.get(name) + "/" + command, signed);
        }

        void commandCampaign(String command) throws InterruptedException {
            api.post("/api/campaigns/" + campaign + "/" + command, Map.of("author", "jo", "reason", "as a test"));
        }

        JsonNode preview(String name, String step) throws InterruptedException {
            return api.post(
                    "/api/campaigns/" + campaign + "/preview",
                    Map.of("campaign_prospect_id", ids.get(name), "step_id", step));
        }

        JsonNode publish(String yaml) throws InterruptedException {
            return api.post("/api/campaigns/" + campaign + "/sequences", "application/yaml", yaml.getBytes(UTF_8));
        }

        JsonNode move(int version, String group) throws InterruptedException {
            return api.post(
                    "/api/campaigns/" + campaign + "/sequences/" + version + "/move",
                    Map.of("groups", List.of(group), "author", "jo", "reason", "better words"));
        }

        /** Each entry as its type, what it was and the version, where there is one. */
        List<String> timeline(String name) throws InterruptedException {
            return items(api.get("/api/campaign-prospects/" + ids.get(name) + "/timeline"))
                    .map(item -> (item.path("type").asText() + " "
                                    + item.path("what").asText() + " "
                                    + item.path("version").asText(""))
                            .strip())
                    .toList();
        }

        /** Everything that arrived at anybody. */
        List<String> words() throws InterruptedException {
            List<String> words = new ArrayList<>();
            sandbox.get("/sandbox/sent")
                    .path("items")
                    .forEach(sent -> words.add(sent.path("text").asText()));
            return words;
        }

        void awaitWords(String... expected) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(words()).contains(expected).doesNotHaveDuplicates());
        }

        void awaitState(String name, String status) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(api.get("/api/campaign-prospects/" + ids.get(name))
                                    .path("status")
                                    .asText())
                            .isEqualTo(status));
        }

        private static Stream<JsonNode> items(JsonNode page) {
            return StreamSupport.stream(page.path("items").spliterator(), false);
        }
    }
}
