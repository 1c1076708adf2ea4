package dev.overture.api.explain;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.model.ids.AccountId;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Why an account moves as it does. */
@Path("/api/accounts/{id}/explain")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountExplanationResource {

    private final Explanations explanations;

    /** Asks this. */
    public AccountExplanationResource(Explanations explanations) {
        this.explanations = explanations;
    }

    /** Explains it. */
    @GET
    @Operation(
            operationId = "explainAccount",
            summary = "Say what everybody of this account waits for, which limit binds, and what comes next",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public AccountExplanation explain(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") AccountId id) {
        return explanations.account(caller.workspace(), id);
    }
}
