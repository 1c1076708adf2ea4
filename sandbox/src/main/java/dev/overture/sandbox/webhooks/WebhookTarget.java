package dev.overture.sandbox.webhooks;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where deliveries go, and the only headers they carry. */
public record WebhookTarget(URI url, Map<String, String> headers) {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    /** What makes this url or one of the headers unusable, without repeating a header's value; null when nothing does. */
    public static @Nullable String problem(String url, Map<String, String> headers) {
        HttpRequest.Builder request;
        try {
            request = HttpRequest.newBuilder(URI.create(url));
        } catch (IllegalArgumentException e) {
            return "is not an http or https address";
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            try {
                request.setHeader(header.getKey(), header.getValue());
            } catch (IllegalArgumentException e) {
                return "cannot be called with the header " + header.getKey();
            }
        }
        return null;
    }

    HttpRequest post(String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url).timeout(ANSWER_WITHIN).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return request.build();
    }

    /** Without the headers, which hold the shared secret. */
    @Override
    public String toString() {
        return "WebhookTarget[" + url.getHost() + "]";
    }
}
