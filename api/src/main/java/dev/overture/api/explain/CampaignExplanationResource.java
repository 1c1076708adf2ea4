package dev.overture.api.explain;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.model.ids.CampaignId;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Why a campaign moves as it does. */
@Path("/api/campaigns/{id}/explain")
@Produces(MediaType.APPLICATION_JSON)
public final class CampaignExplanationResource {

    private final Explanations explanations;

    /** Asks this. */
    public CampaignExplanationResource(Explanations explanations) {
        this.explanations = explanations;
    }

    /** Explains it. */
    @GET
    @Operation(
            operationId = "explainCampaign",
            summary = "Say what everybody of this campaign waits for, which limit binds, and what comes next",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public CampaignExplanation explain(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") CampaignId id) {
        return explanations.campaign(caller.workspace(), id);
    }
}
