package dev.overture.sandbox.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.wire.Paging;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.world.World;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/webhooks}. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public final class WebhookResource {
    private static final Paging LIST = new Paging("WebhookList", 1, 250, 100);

    private final World world;
    private final Webhooks webhooks;
    private final Accounts accounts;
    private final int createStatus;
    private final Json json = new Json();

    public WebhookResource(World world, Webhooks webhooks, Accounts accounts, int createStatus) {
        this.world = world;
        this.webhooks = webhooks;
        this.accounts = accounts;
        this.createStatus = createStatus;
    }

    /** Registers a webhook; the same one twice is delivered to twice. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(String body) {
        Registration wanted = json.vendor("body", body, Registration.class);
        Webhook created = world.locked(() -> webhooks.register(wanted.toWebhook(world)));
        return Response.status(createStatus)
                .entity(new Created("WebhookCreated", created.id()))
                .build();
    }

    /** The registered webhooks. */
    @GET
    public Object list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return world.locked(() -> LIST.page(webhooks.newestFirst(), Webhook::position, this::view, cursor, limit));
    }

    /** Removes a webhook. */
    @DELETE
    @Path("/{id}")
    public Object delete(@PathParam("id") String id) {
        if (!world.locked(() -> webhooks.remove(id))) {
            throw VendorError.notFound("Webhook");
        }
        return new Deleted("WebhookDeleted");
    }

    private View view(Webhook webhook) {
        return new View(
                "Webhook",
                webhook.id(),
                webhook.source(),
                webhook.name(),
                webhook.accountIds().stream()
                        .flatMap(id -> accounts.find(id).stream())
                        .map(account -> new Covered(
                                account.id(), account.name(), account.type().name()))
                        .toList(),
                webhook.enabled(),
                webhook.target().url().toString(),
                webhook.format(),
                webhook.target().headers().entrySet().stream()
                        .map(header -> new Header(header.getKey(), header.getValue()))
                        .toList(),
                List.of(),
                webhook.events(),
                "TRIGGER");
    }

    record Registration(
            @Nullable String source,
            @Nullable String requestUrl,
            @Nullable String name,
            @Nullable String format,
            @Nullable Boolean enabled,
            @Nullable List<String> accountIds,
            @Nullable List<String> events,
            @Nullable List<Header> headers,
            @Nullable JsonNode data) {
        Webhook toWebhook(World world) {
            Source known = knownSource();
            if (requestUrl == null) {
                throw VendorError.missing("request_url");
            }
            Map<String, String> sent = new LinkedHashMap<>();
            for (Header header : Objects.requireNonNullElse(headers, List.<Header>of())) {
                sent.put(header.key(), header.value());
            }
            String wrong = WebhookTarget.problem(requestUrl, sent);
            if (wrong != null) {
                throw VendorError.invalid("request_url", wrong);
            }
            if (format != null && !format.equals("json")) {
                throw VendorError.of(501, "feature_not_implemented", "only the format json is faked");
            }
            return new Webhook(
                    world.nextId("wh"),
                    world.nextSequence(),
                    known,
                    Objects.requireNonNullElse(name, "webhook-" + known),
                    new WebhookTarget(URI.create(requestUrl), sent),
                    "json",
                    !Boolean.FALSE.equals(enabled),
                    Objects.requireNonNullElse(accountIds, List.of()),
                    wantedEvents(known));
        }

        private Source knownSource() {
            if (source == null) {
                throw VendorError.missing("source");
            }
            return Arrays.stream(Source.values())
                    .filter(known -> known.toString().equals(source))
                    .findFirst()
                    .orElseThrow(() -> VendorError.invalid("source", "is not a webhook source"));
        }

        private List<String> wantedEvents(Source known) {
            if (events == null || events.isEmpty()) {
                return known.events().stream().limit(1).toList();
            }
            if (known != Source.ACCOUNT_STATUS && !known.events().containsAll(events)) {
                throw VendorError.invalid("events", "must be among " + String.join(", ", known.events()));
            }
            return events;
        }
    }

    record Header(String key, String value) {}

    record Created(String object, String webhookId) {}

    record Deleted(String object) {}

    record Covered(String id, String name, String type) {}

    record View(
            String object,
            String id,
            Source source,
            String name,
            List<Covered> accountIds,
            boolean enabled,
            String requestUrl,
            String format,
            List<Header> headers,
            List<String> data,
            List<String> events,
            String type) {}
}
