package dev.overture.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErrorsIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final int MEGABYTE = 1024 * 1024;

    private final Caller caller = API.aWorkspace();

    @Test
    void speaksOfEveryRefusalAsAProblem() {
        assertProblem(API.anonymous("GET", "/nothing"), 404, "not_found");
        assertProblem(API.anonymous("DELETE", "/api/campaigns"), 405, "method_not_allowed");
        assertProblem(caller.post("/api/campaigns", "text/plain", "x"), 415, "unsupported_media_type");
        assertProblem(caller.get("/api/campaigns/%00"), 400, "bad_request");
        assertProblem(caller.get("/api/campaigns/a%2Fb"), 400, "bad_request");
        assertProblem(API.send(API.request("/health/live").header("Accept", "text/html")), 406, "not_acceptable");
    }

    @Test
    void namesTheMethodsThatAreTaken() {
        assertThat(API.anonymous("DELETE", "/api/campaigns").header("Allow")).contains("GET", "POST");
    }

    @Test
    void asksForAKey() {
        Answer without = API.anonymous("GET", "/api/campaigns");
        assertProblem(without, 401, "unauthorized");
        assertThat(without.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(with("Bearer ovk_guess")).isEqualTo(401);
        assertThat(with("Basic b3ZrOmd1ZXNz")).isEqualTo(401);
        assertThat(with("Bearer")).isEqualTo(401);
        assertThat(with("bearer " + caller.workspace().key().reveal())).isEqualTo(200);
        assertThat(API.anonymous(
                                "GET",
                                "/api/campaigns?access_token="
                                        + caller.workspace().key().reveal())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesRevokedKeys() {
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "update api_keys set revoked_at = now() where workspace_id = ?",
                        caller.workspace().id().value()));
        assertThat(caller.get("/api/campaigns").status()).isEqualTo(401);
    }

    private int with(String authorization) {
        return API.send(API.request("/api/campaigns").header("Authorization", authorization))
                .status();
    }

    @Test
    void saysWhatIsWrongWithJson() {
        Answer cut = caller.post("/api/accounts", "application/json", "{\n  \"name\": ");
        assertProblem(cut, 400, "invalid_json");
        assertThat(cut.json().path("errors").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(cut.body()).doesNotContain("Source").doesNotContain("dev.overture");

        assertThat(caller.post("/api/accounts", "application/json", "{\"colour\": 1}")
                        .errors())
                .containsExactly("unknown_field colour");
        assertThat(caller.post("/api/accounts", "application/json", "{\"name\": {}}")
                        .errors())
                .containsExactly("wrong_type name");
        assertThat(caller.post("/api/accounts", "application/json", "{\"name\": \"a\", \"name\": \"b\"}")
                        .status())
                .isEqualTo(400);
        assertThat(caller.post("/api/accounts", "application/json", "[]").status())
                .isEqualTo(400);
        assertThat(caller.post("/api/accounts", "application/json", "").errors())
                .containsExactly("body_missing ");
    }

    @Test
    void speaksEnglishOnEveryMachine() {
        Answer refused = caller.post("/api/accounts", "application/json", "{}");
        assertThat(refused.errors()).containsExactly("invalid time_zone", "invalid unipile_account_id");
        assertThat(refused.json().path("errors").get(0).path("message").asText())
                .isEqualTo("must not be blank");
    }

    @Test
    void takesAMegabyteOfJsonAndYamlAndNoMore() {
        assertProblem(
                caller.post("/api/campaigns", "application/yaml", unannounced(MEGABYTE + 1)), 413, "body_too_large");
        assertProblem(
                caller.post("/api/accounts", "application/json", unannounced(MEGABYTE + 1)), 413, "body_too_large");

        String longest = "name: Long\nsteps: [invite]\n";
        longest += "#".repeat(MEGABYTE - longest.length());
        assertThat(caller.post("/api/campaigns", "application/yaml", longest).status())
                .isEqualTo(201);
    }

    @Test
    void takesSixtyFourMegabytesOfProspectsAndNoMore() {
        String path = "/api/campaigns/" + caller.aCampaign("name: x\nsteps: [invite]\n") + "/upload-prospects";
        for (String type : new String[] {"text/csv", "application/json", "multipart/form-data; boundary=x"}) {
            assertProblem(caller.post(path, type, unannounced(64 * MEGABYTE + 1)), 413, "body_too_large");
        }
    }

    @Test
    void answersAnAnnouncedLengthBeforeTheBodyComes() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), API.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/accounts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + caller.workspace().key().reveal()
                            + "\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] begin = socket.getInputStream().readNBytes(12);
            assertThat(new String(begin, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    /** A body whose length no header tells. */
    private static HttpRequest.BodyPublisher unannounced(int length) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> blanks(length));
    }

    private static InputStream blanks(int length) {
        return new ByteArrayInputStream(" ".repeat(length).getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.text("message")).isNotEmpty();
        assertThat(answer.json().path("errors").isArray()).isTrue();
    }
}
