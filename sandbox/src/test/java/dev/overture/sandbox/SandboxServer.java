package dev.overture.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.ResourceHelpers;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox on a free port, empty before each test, and a plain client for it. */
final class SandboxServer implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    static final String KEY = "key-of-the-tests";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DropwizardAppExtension<SandboxConfig> app = new DropwizardAppExtension<>(
            SandboxApplication.class,
            ResourceHelpers.resourceFilePath("sandbox-test.yml"),
            ConfigOverride.config("apiKey", KEY));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        app.before();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        post("/sandbox/reset", "{}").mustBe(200);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        app.after();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + app.getLocalPort() + path);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    /** Posts a multipart form; fields are name, value, name, value. */
    Answer form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--edge\r\nContent-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        body.append("--edge--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    Answer declare(String json) {
        return post("/sandbox/declare", json).mustBe(200);
    }

    JsonNode verdict() {
        return get("/sandbox/verdict?detail=true").mustBe(200).json();
    }

    JsonNode sent() {
        return get("/sandbox/sent").mustBe(200).json().get("items");
    }

    /** The id under which the account sees the person. */
    String idOf(String account, String slug) {
        return get("/api/v1/users/" + slug + "?account_id=" + account)
                .mustBe(200)
                .text("provider_id");
    }

    Answer invite(String account, String providerId, String note) {
        return post(
                "/api/v1/users/invite",
                "{'account_id':'" + account + "','provider_id':'" + providerId + "','message':'" + note + "'}");
    }

    Answer chat(String account, String attendee, String text) {
        return form("/api/v1/chats", "account_id", account, "attendees_ids", attendee, "text", text);
    }

    Answer email(String account, String to, String subject, String body) {
        return form(
                "/api/v1/emails",
                "account_id",
                account,
                "to",
                "[{\"identifier\":\"" + to + "\"}]",
                "subject",
                subject,
                "body",
                body);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json")
                .header("X-API-KEY", KEY);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the sandbox answered. */
    record Answer(int status, String body, Map<String, java.util.List<String>> headers) {
        Answer mustBe(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but was " + status + ": " + body);
            }
            return this;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text(String field) {
            return json().path(field).asText();
        }

        /** The vendor's error type without prefix. */
        String type() {
            return text("type").replace("errors/", "");
        }
    }
}
