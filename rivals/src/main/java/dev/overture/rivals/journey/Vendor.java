package dev.overture.rivals.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vendor's calls of the journey. A call that fails throws. */
final class Vendor {

    /** The vendor says so when an invitation that is repeated has arrived before. */
    private static final Set<String> INVITED_BEFORE = Set.of("already_connected", "already_invited_recently");

    private static final Duration CONNECT_AT_MOST = Duration.ofSeconds(5);
    private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(30);
    private static final int REFUSED = 422;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_AT_MOST)
            .build();
    private final Settings settings;

    Vendor(Settings settings) {
        this.settings = settings;
    }

    /** The vendor's id of a person. */
    String lookUp(String account, String slug) {
        return text(
                accepted(send(
                        request("/users/" + slug + "?account_id=" + account).GET())),
                "provider_id");
    }

    /** Invites; done if the person was invited before. */
    void invite(String account, String recipient, String note) {
        HttpResponse<String> answer =
                send(post("/users/invite", Map.of("account_id", account, "provider_id", recipient, "message", note)));
        boolean invitedBefore = answer.statusCode() == REFUSED
                && INVITED_BEFORE.stream().anyMatch(type -> answer.body().contains(type));
        if (!invitedBefore) {
            accepted(answer);
        }
    }

    /** Begins a chat with its first message; answers the vendor's id of the chat. */
    String startChat(String account, String recipient, String message) {
        return text(
                accepted(send(post(
                        "/chats",
                        Map.of("account_id", account, "attendees_ids", List.of(recipient), "text", message)))),
                "chat_id");
    }

    /** Adds a message to a chat. */
    void write(String account, String chat, String message) {
        accepted(send(post("/chats/" + chat + "/messages", Map.of("account_id", account, "text", message))));
    }

    private HttpRequest.Builder post(String path, Map<String, Object> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.vendorUrl() + path))
                .timeout(ANSWER_AT_MOST)
                .header("Accept", "application/json")
                .header("X-API-KEY", settings.vendorKey());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the vendor does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JsonNode accepted(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("the vendor answers " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private static String text(JsonNode answer, String field) {
        String value = answer.path(field).asString("");
        if (value.isEmpty()) {
            throw new IllegalStateException("the vendor's answer has no " + field);
        }
        return value;
    }
}
