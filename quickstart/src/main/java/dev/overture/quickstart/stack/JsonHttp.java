package dev.overture.quickstart.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls one HTTP service that speaks JSON. */
public final class JsonHttp {

    private static final Duration CONNECT_AT_MOST = Duration.ofSeconds(5);
    private static final Duration ANSWER_AT_MOST = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_AT_MOST)
            .build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String base;
    private final Map<String, String> headers;

    /**
     * @param base where paths are appended, without a slash at its end
     * @param headers sent with every request
     */
    public JsonHttp(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** @throws CallFailed unless the answer is one of success */
    public JsonNode get(String path) throws InterruptedException {
        return call("GET", path, null, BodyPublishers.noBody());
    }

    /** @throws CallFailed unless the answer is one of success */
    public JsonNode post(String path, Object body) throws InterruptedException {
        try {
            return post(path, "application/json", mapper.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + body.getClass(), e);
        }
    }

    /** @throws CallFailed unless the answer is one of success */
    public JsonNode post(String path, String contentType, byte[] body) throws InterruptedException {
        return call("POST", path, contentType, BodyPublishers.ofByteArray(body));
    }

    private JsonNode call(String method, String path, @Nullable String contentType, HttpRequest.BodyPublisher body)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_AT_MOST)
                .method(method, body)
                .header("Accept", "application/json");
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        String what = method + " " + base + path;
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new CallFailed(what, response.statusCode(), text(response.body()));
            }
            return response.body().length == 0 ? mapper.createObjectNode() : mapper.readTree(response.body());
        } catch (IOException e) {
            throw new CallFailed(what, 0, e.toString());
        }
    }

    private static String text(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
    }

    /** An answer that is none of success, or none at all. */
    public static final class CallFailed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int status;

        CallFailed(String what, int status, String answer) {
            super(what + " failed" + (status == 0 ? "" : " with " + status) + ": " + answer);
            this.status = status;
        }

        /** The status of the answer, 0 where there was none. */
        public int status() {
            return status;
        }
    }
}
