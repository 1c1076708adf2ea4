package dev.overture.api.campaigns;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.schema.campaigns.CampaignProspectDao;
import dev.overture.schema.campaigns.CampaignProspectRow;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.temporal.client.WorkflowClient;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;

/** Single prospects in campaigns. */
@Path("/api/campaign-prospects")
@Produces(MediaType.APPLICATION_JSON)
public final class CampaignProspectResource {

    private final CampaignProspectDao prospects;
    private final ProspectRuns runs;
    private final InstantSource clock;

    /** Shows rows from here and asks workflows there. */
    public CampaignProspectResource(CampaignProspectDao prospects, WorkflowClient temporal, InstantSource clock) {
        this.prospects = prospects;
        this.clock = clock;
        this.runs = new ProspectRuns(temporal);
    }

    /** Shows one. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCampaignProspect",
            summary = "Show a prospect in a campaign, and what its workflow waits for",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public CampaignProspectDetailsResponse get(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") CampaignProspectId id) {
        CampaignProspectRow row =
                prospects.find(caller.workspace(), id).orElseThrow(() -> ApiException.notFound("campaign prospect"));
        ProspectRuns.Told told = runs.ask(id);
        return new CampaignProspectDetailsResponse(
                CampaignProspectResponse.of(row), prospects.listHolds(id, clock.instant()), told.state(), told.error());
    }
}
