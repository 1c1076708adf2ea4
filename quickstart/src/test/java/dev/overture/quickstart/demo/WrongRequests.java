package dev.overture.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.quickstart.stack.JsonHttp;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Requests about people that go wrong in the api, since it is errors that tempt a program to log what it was sent. */
final class WrongRequests {

    private static final String SOMEBODY =
            "Jemima Testwell jemima1@example.org https://www.linkedin.com/in/jemima-testwell-1";

    private final JsonHttp workspace;
    private final JsonHttp vendor;
    private final JsonHttp stranger;

    /** @param info the file of {@code --info} */
    WrongRequests(JsonNode info) {
        String url = info.path("api_url").asText();
        workspace = new JsonHttp(
                url, Map.of("Authorization", "Bearer " + info.path("api_key").asText()));
        vendor = new JsonHttp(
                url, Map.of("Unipile-Auth", info.path("webhook_secret").asText()));
        stranger = new JsonHttp(url, Map.of("Authorization", "Bearer " + SOMEBODY, "Unipile-Auth", SOMEBODY));
    }

    void send() throws InterruptedException {
        String nul = "\\u0000";
        post(stranger, "/webhooks/unipile", "application/json", "{\"message\": \"" + SOMEBODY + "\"}");
        post(stranger, "/api/campaigns", "application/yaml", SOMEBODY);
        post(vendor, "/webhooks/unipile", "application/json", "{\"message\": \"" + SOMEBODY);
        post(vendor, "/webhooks/unipile", "application/json", """
                {"event": "message_received", "account_id": ["%1$s"], "message": {"text": "%1$s"}, "sender": "%1$s"}
                """.formatted(SOMEBODY));
        post(vendor, "/webhooks/unipile", "application/json", """
                {"event": "message_received", "account_id": "%2$s", "message": "%1$s%2$s"}
                """.formatted(SOMEBODY, nul));
        post(workspace, "/api/campaigns", "application/yaml", "name: " + SOMEBODY + "\nsteps: " + SOMEBODY);
        post(workspace, "/api/campaigns", "application/json", """
                {"name": "%1$s%2$s", "steps": [{"message": "%1$s%2$s"}]}
                """.formatted(SOMEBODY, nul));
        post(workspace, "/api/accounts", "application/json", """
                {"channel": "linkedin", "unipile_account_id": "%2$s", "name": "%1$s%2$s", "time_zone": "UTC"}
                """.formatted(SOMEBODY, nul));
        String upload = "/api/campaigns/" + campaign() + "/upload-prospects";
        post(workspace, upload, "application/json", """
                [{"first_name": "%1$s%2$s", "linkedin_url": "https://www.linkedin.com/in/jemima-testwell-1%2$s"}]
                """.formatted(SOMEBODY, nul));
        post(workspace, upload, "text/csv", "First name,LinkedIn URL\n\"" + SOMEBODY);
        post(workspace, upload + "?name=jemima-testwell-1", "text/plain", SOMEBODY);
    }

    private String campaign() throws InterruptedException {
        return workspace.get("/api/campaigns").path("items").path(0).path("id").asText();
    }

    /** Whatever it answers. */
    private static void post(JsonHttp http, String path, String contentType, String body) throws InterruptedException {
        try {
            http.post(path, contentType, body.getBytes(StandardCharsets.UTF_8));
        } catch (JsonHttp.CallFailed e) {
            if (e.status() == 0) {
                throw e;
            }
        }
    }
}
