package dev.overture.api.inbox;

import dev.overture.api.problems.ApiException;
import dev.overture.providers.Secret;
import dev.overture.providers.unipile.webhook.MalformedWebhookException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where Unipile delivers. Answers exactly 200 to everything that is kept; Unipile repeats what is answered otherwise. */
@Path("/webhooks/unipile")
@Produces(MediaType.APPLICATION_JSON)
public final class UnipileWebhookResource {

    private final Inbox inbox;
    private final Secret secret;

    /** @param secret what the header {@code Unipile-Auth} must hold */
    public UnipileWebhookResource(Inbox inbox, Secret secret) {
        this.inbox = inbox;
        this.secret = secret;
    }

    /** Takes one delivery of any kind and content type. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "receiveUnipileWebhook",
            summary = "Takes a delivery of Unipile, of any kind",
            description = "The header Unipile-Auth holds the shared secret.",
            requestBody = @RequestBody(required = true, description = "JSON, whatever the content type says."),
            responses = @ApiResponse(responseCode = "200", description = "Kept.", useReturnTypeSchema = true))
    public WebhookReceipt receive(@HeaderParam("Unipile-Auth") @Nullable String sent, byte[] body) {
        if (!secret.matches(sent)) {
            throw ApiException.unauthorized("Send the shared secret in the header Unipile-Auth.");
        }
        try {
            return inbox.receive(body);
        } catch (MalformedWebhookException e) {
            throw ApiException.invalid("not_json", "The body is empty or not JSON.", List.of());
        }
    }
}
