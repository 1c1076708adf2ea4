package dev.overture.api.accounts;

import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountCommandsIT {

    private static final AtomicReference<String> ASKED = new AtomicReference<>();
    private static final HttpServer VENDOR = vendor();

    @RegisterExtension
    static final RunningApi API = new RunningApi()
            .withoutTemporal()
            .with("unipile.baseUrl", "http://127.0.0.1:" + VENDOR.getAddress().getPort() + "/api/v1")
            .with("unipile.apiKey", "a-key")
            .with("unipile.publicUrl", "https://overture.example.org/");

    @RegisterExtension
    static final RunningApi WITHOUT_UNIPILE = new RunningApi().withoutTemporal();

    private static final String BECAUSE = "{\"author\": \"jo\", \"reason\": \"on holiday\"}";

    private final Caller caller = API.aWorkspace();
    private final StoredAccount account =
            anAccount().in(caller.workspace().id()).insert(API.jdbi());

    private static HttpServer vendor() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/v1/hosted/accounts/link", exchange -> {
                ASKED.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] answer = "{\"object\": \"HostedAuthURL\", \"url\": \"https://vendor.example/page\"}"
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(201, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stopTheVendor() {
        VENDOR.stop(0);
    }

    private Answer tell(StoredAccount whom, String command) {
        return caller.post("/api/accounts/" + whom.id() + "/" + command, "application/json", BECAUSE);
    }

    private JsonNode show() {
        return caller.get("/api/accounts/" + account.id()).json();
    }

    private List<String> signals() {
        return strings("select signal from workflow_outbox where target_id = ? and signal = 'holdsChanged'");
    }

    private List<String> strings(String sql) {
        return API.jdbi()
                .withHandle(handle ->
                        handle.select(sql, account.id()).mapTo(String.class).list());
    }

    @Test
    void showsANewAccountAsConnectedAndWell() {
        JsonNode shown = show();

        assertThat(shown.path("id").asText()).isEqualTo(account.id().toString());
        assertThat(shown.path("state").asText()).isEqualTo("connected");
        assertThat(shown.path("holds")).isEmpty();
        assertThat(shown.path("health").path("level").asText()).isEqualTo("good");
        assertThat(shown.path("health").path("parts")).hasSize(6);
    }

    @Test
    void pausesAndResumesWithAuthorAndReason() {
        Answer paused = tell(account, "pause");

        assertThat(paused.status()).as(paused.body()).isEqualTo(200);
        assertThat(paused.text("state")).isEqualTo("paused");
        JsonNode hold = show().path("holds").get(0);
        assertThat(hold.path("reason").asText()).isEqualTo("account_paused");
        assertThat(hold.path("author").asText()).isEqualTo("jo");
        assertThat(hold.path("note").asText()).isEqualTo("on holiday");
        assertThat(show().path("health").path("level").asText()).isEqualTo("warning");
        assertThat(tell(account, "pause").text("code")).isEqualTo("paused_already");

        assertThat(tell(account, "resume").text("state")).isEqualTo("connected");
        assertThat(tell(account, "resume").text("code")).isEqualTo("not_paused");
        assertThat(signals()).hasSize(2);
    }

    @Test
    void tellsTheWorkflowWhenThePolicyChanges() {
        Answer changed = caller.put("/api/accounts/" + account.id() + "/policy", "{\"preset\": \"vendor\"}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(signals()).hasSize(1);
    }

    @Test
    void everyAccountIsToldToAWorkflowWhoeverStoredIt() {
        await().untilAsserted(() -> assertThat(
                        strings("select signal from workflow_outbox where target = 'account' and target_id = ?"))
                .containsExactly("stateHinted"));
    }

    @Test
    void givesALinkAndTakesItsNoticeOnlyWithTheSecret() throws Exception {
        Answer link = tell(account, "reconnect-link");

        assertThat(link.status()).as(link.body()).isEqualTo(200);
        assertThat(link.text("url")).isEqualTo("https://vendor.example/page");
        JsonNode asked = new ObjectMapper().readTree(ASKED.get());
        assertThat(asked.path("type").asText()).isEqualTo("reconnect");
        assertThat(asked.path("reconnect_account").asText()).isEqualTo(account.vendorAccountId());
        URI notify = URI.create(asked.path("notify_url").asText());
        assertThat(notify.getHost()).isEqualTo("overture.example.org");
        assertThat(notify.toString()).doesNotContain("a-secret-of-the-test");

        assertThat(notice(notify.getPath() + "?token=guessed").status()).isEqualTo(401);
        assertThat(notice(notify.getPath()).status()).isEqualTo(401);
        Answer taken = notice(notify.getPath() + "?" + notify.getRawQuery());
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(
                        strings("select kind || ' ' || status from webhook_events where account_id = ?"))
                .containsExactly("hosted_auth processed"));
    }

    private Answer notice(String path) {
        String body = "{\"status\": \"RECONNECTED\", \"account_id\": \"" + account.vendorAccountId() + "\"}";
        return API.send(API.request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void saysWhenItDoesNotKnowUnipile() {
        Caller elsewhere = WITHOUT_UNIPILE.aWorkspace();
        StoredAccount other = anAccount().in(elsewhere.workspace().id()).insert(WITHOUT_UNIPILE.jdbi());

        Answer refused = elsewhere.post("/api/accounts/" + other.id() + "/reconnect-link", "application/json", BECAUSE);

        assertThat(refused.text("code")).isEqualTo("unipile_not_configured");
    }

    @Test
    void knowsNoAccountOfOtherWorkspaces() {
        StoredAccount foreign = anAccount().insert(API.jdbi());

        for (String command : new String[] {"pause", "resume", "reconnect-link"}) {
            assertThat(tell(foreign, command).status()).as(command).isEqualTo(404);
        }
        assertThat(caller.get("/api/accounts/" + foreign.id()).status()).isEqualTo(404);
    }
}
