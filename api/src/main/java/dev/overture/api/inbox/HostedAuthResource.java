package dev.overture.api.inbox;

import dev.overture.api.problems.ApiException;
import dev.overture.providers.Secret;
import dev.overture.providers.unipile.webhook.MalformedWebhookException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where Unipile tells that somebody linked an account again. A hint like every other: the vendor is asked whether it is so. */
@Path(HostedAuthResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class HostedAuthResource {

    /** Below the API's address. */
    static final String PATH = "/webhooks/unipile/hosted-auth";

    private final Inbox inbox;
    private final Secret token;

    /** @param webhookSecret from which the token in the address is derived */
    public HostedAuthResource(Inbox inbox, Secret webhookSecret) {
        this.inbox = inbox;
        this.token = HostedAuthSecret.of(webhookSecret);
    }

    /** Takes one notice. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "receiveHostedAuthNotice",
            summary = "Takes Unipile's notice that an account was linked",
            description = "The address holds a secret.",
            requestBody = @RequestBody(required = true, description = "JSON, whatever the content type says."),
            responses = @ApiResponse(responseCode = "200", description = "Kept.", useReturnTypeSchema = true))
    public WebhookReceipt receive(@QueryParam("token") @Nullable String sent, byte[] body) {
        if (!token.matches(sent)) {
            throw ApiException.unauthorized("The address lacks its secret.");
        }
        try {
            return inbox.receive(body);
        } catch (MalformedWebhookException e) {
            throw ApiException.invalid("not_json", "The body is empty or not JSON.", List.of());
        }
    }
}
