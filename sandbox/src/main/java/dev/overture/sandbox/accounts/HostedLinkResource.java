package dev.overture.sandbox.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.wire.Wire;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/hosted/accounts/link}. */
@Path("/api/v1/hosted/accounts/link")
@Produces(MediaType.APPLICATION_JSON)
public final class HostedLinkResource {
    private final HostedLinks links;
    private final int createStatus;
    private final Json json = new Json();

    public HostedLinkResource(HostedLinks links, int createStatus) {
        this.links = links;
        this.createStatus = createStatus;
    }

    /** Hands out a page on which a user would connect an account. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Context ContainerRequestContext request, String body) {
        LinkRequest wanted = json.vendor("body", body, LinkRequest.class);
        String token = links.create(wanted.checked());
        String url = request.getUriInfo()
                .getBaseUriBuilder()
                .path("sandbox/hosted/" + token)
                .build()
                .toString();
        return Response.status(createStatus)
                .entity(new Link("HostedAuthUrl", url))
                .build();
    }

    record LinkRequest(
            @Nullable String type,
            @Nullable JsonNode providers,
            @Nullable String apiUrl,

            @com.fasterxml.jackson.annotation.JsonProperty("expiresOn") @Nullable
            String expiresOn,

            @Nullable String name,
            @Nullable String notifyUrl,
            @Nullable String successRedirectUrl,
            @Nullable String reconnectAccount) {
        LinkRequest checked() {
            if (!"create".equals(type) && !"reconnect".equals(type)) {
                throw VendorError.invalid("type", "must be create or reconnect");
            }
            if ("create".equals(type) && providers == null) {
                throw VendorError.missing("providers");
            }
            if ("reconnect".equals(type) && reconnectAccount == null) {
                throw VendorError.missing("reconnect_account");
            }
            if (apiUrl == null) {
                throw VendorError.missing("api_url");
            }
            if (expiresOn == null) {
                throw VendorError.missing("expiresOn");
            }
            Wire.isBefore(java.time.Instant.EPOCH, expiresOn);
            return this;
        }

        /** The first type asked for; LinkedIn where any will do. */
        AccountType firstType() {
            String wanted = providers == null
                    ? "*"
                    : providers.isArray() && !providers.isEmpty()
                            ? providers.get(0).asText()
                            : providers.asText();
            return switch (wanted) {
                case "GOOGLE", "*:MAILING" -> AccountType.GOOGLE_OAUTH;
                case "IMAP" -> AccountType.MAIL;
                case "*", "*:MESSAGING" -> AccountType.LINKEDIN;
                default ->
                    java.util.Arrays.stream(AccountType.values())
                            .filter(type -> type.name().equals(wanted))
                            .findFirst()
                            .orElseThrow(() -> VendorError.invalid("providers", "holds an unknown provider"));
            };
        }
    }

    record Link(String object, String url) {}
}
