package dev.overture.providers.unipile.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.overture.providers.Secret;
import dev.overture.providers.unipile.http.ExpectedObject;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers where webhooks go. There is no update: delete and create. */
public interface WebhooksClient {

    /** Everything registered, by us or by others, at most 250 a page. */
    @RequestLine(value = "GET /webhooks?limit={limit}&cursor={cursor}", decodeSlash = false)
    Page<Webhook> list(@Param("limit") @Nullable Integer limit, @Param("cursor") @Nullable String cursor);

    /** Registers one source; asking twice makes every delivery come twice. */
    @RequestLine("POST /webhooks")
    @Headers("Content-Type: application/json")
    WebhookCreated create(Registration registration);

    /** Takes a registration back. */
    @RequestLine(value = "DELETE /webhooks/{id}", decodeSlash = false)
    WebhookDeleted delete(@Param("id") String webhookId);

    /**
     * Asks for the deliveries of one source.
     *
     * @param source {@code messaging}, {@code users}, {@code email}, {@code email_tracking} or {@code account_status}
     * @param events null for the source's default
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Registration(
            String source,
            String requestUrl,
            String name,
            String format,
            boolean enabled,
            @Nullable List<String> events,
            List<Header> headers) {

        /** JSON deliveries of all accounts that carry {@code Unipile-Auth} and, unlike the default, a content type. */
        public static Registration of(
                String source, String requestUrl, String name, @Nullable List<String> events, Secret secret) {
            List<Header> headers = List.of(
                    new Header("Content-Type", "application/json"), new Header("Unipile-Auth", secret.reveal()));
            return new Registration(source, requestUrl, name, "json", true, events, headers);
        }

        @Override
        public String toString() {
            return "Registration[source=" + source + ", name=" + name + "]";
        }
    }

    /** A header that every delivery carries; may be the shared secret. */
    record Header(String key, String value) {

        @Override
        public String toString() {
            return "Header[" + key + "]";
        }
    }

    /**
     * A registration.
     *
     * @param source may be missing: recognise ours by address and name
     * @param headers may be missing
     * @param accountIds those it is limited to, in whatever form; empty or missing for all
     */
    record Webhook(
            @Nullable String id,
            @Nullable String source,
            @Nullable String name,
            @Nullable Boolean enabled,
            @Nullable String requestUrl,
            @Nullable List<String> events,
            @Nullable List<Header> headers,
            @Nullable List<Object> accountIds) {

        @Override
        public String toString() {
            return "Webhook[id=" + id + ", name=" + name + "]";
        }
    }

    /** It was registered. */
    @ExpectedObject("WebhookCreated")
    record WebhookCreated(@Nullable String webhookId) {}

    /** It was taken back. */
    @ExpectedObject("WebhookDeleted")
    record WebhookDeleted() {}
}
