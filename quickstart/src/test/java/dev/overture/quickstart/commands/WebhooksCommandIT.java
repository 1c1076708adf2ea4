package dev.overture.quickstart.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.quickstart.process.OvertureProcess;
import dev.overture.quickstart.process.OvertureProcess.Said;
import dev.overture.quickstart.process.Ports;
import dev.overture.quickstart.stack.JsonHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people run it, against a sandbox in a process of its own. */
class WebhooksCommandIT {

    private static final String KEY = "key-of-the-test";
    private static final String URL = "https://o.example";

    @TempDir
    private Path folder;

    private final int port = new Ports().take(8190);
    private final Map<String, String> variables = new HashMap<>(Map.of(
            "SANDBOX_API_KEY",
            KEY,
            "SANDBOX_PORT",
            Integer.toString(port),
            "UNIPILE_BASE_URL",
            "http://127.0.0.1:" + port + "/api/v1",
            "UNIPILE_API_KEY",
            KEY,
            "UNIPILE_WEBHOOK_SECRET",
            "a-secret-of-the-test"));
    private final JsonHttp sandbox = new JsonHttp("http://127.0.0.1:" + port, Map.of("X-API-KEY", KEY));
    private Process server;

    @BeforeEach
    void startTheSandbox() throws IOException {
        server = OvertureProcess.of(folder, variables, "sandbox").start();
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> sandbox.get("/sandbox/health") != null);
    }

    @AfterEach
    void stopTheSandbox() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    private Said overture(String... arguments) throws Exception {
        return OvertureProcess.run(folder, variables, arguments);
    }

    private List<String> did() throws Exception {
        Said said = overture("webhooks", "register", "--url", URL);
        assertThat(said.code()).as("%s", said).isZero();
        assertThat(said.lines()).last().isEqualTo("deliveries go to https://o.example/webhooks/unipile");
        return said.lines().subList(0, said.lines().size() - 1).stream()
                .map(line -> line.replaceAll(" \\S+$", ""))
                .toList();
    }

    private static List<String> all(String done) {
        return Stream.of("messaging", "users", "email", "email_tracking", "account_status")
                .map(source -> done + " " + source)
                .toList();
    }

    private List<JsonNode> registered() throws InterruptedException {
        return sandbox.get("/api/v1/webhooks").path("items").valueStream().toList();
    }

    private void register(String name, String url) throws InterruptedException {
        sandbox.post(
                "/api/v1/webhooks",
                Map.of("source", "users", "name", name, "request_url", url, "events", List.of("new_relation")));
    }

    @Test
    void registersOnceMendsWhatChangedAndLeavesOthersAlone() throws Exception {
        register("somebody-elses", "https://another.example/hook");

        assertThat(did()).containsExactlyElementsOf(all("created"));
        assertThat(registered()).hasSize(6);
        assertThat(registered().stream()
                        .filter(each -> each.path("source").asText().equals("messaging"))
                        .map(each -> each.path("headers").toString()))
                .singleElement()
                .asString()
                .contains("Unipile-Auth")
                .contains("a-secret-of-the-test")
                .contains("application/json");
        assertThat(did()).containsExactlyElementsOf(all("kept"));

        register("by-hand", URL + "/webhooks/unipile");
        assertThat(did()).hasSize(6).contains("removed users", "kept users");

        variables.put("UNIPILE_WEBHOOK_SECRET", "another-secret-of-the-test");
        assertThat(did()).containsExactlyElementsOf(all("replaced"));
        assertThat(registered()).hasSize(6);
        assertThat(registered().toString())
                .doesNotContain("\"a-secret-of-the-test\"")
                .contains("another.example");

        Said list = overture("webhooks", "list");
        assertThat(list.lines()).hasSize(7).last().isEqualTo("6 webhooks");
        assertThat(list.lines().toString())
                .contains("overture-email_tracking enabled")
                .doesNotContain("secret");
    }

    @Test
    void saysWhatIsMissingOrRefused() throws Exception {
        assertThat(overture("webhooks").code()).isEqualTo(2);
        assertThat(overture("webhooks", "register").lines())
                .containsExactly("overture: OVERTURE_PUBLIC_URL is not set");
        assertThat(overture("webhooks", "register", "--url", "o.example").code())
                .isEqualTo(2);
        variables.put("UNIPILE_API_KEY", "a-wrong-key");

        Said refused = overture("webhooks", "register", "--url", URL);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.lines()).singleElement().asString().startsWith("overture: Unipile refused: errors/");
    }
}
