package dev.overture.api.campaigns;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CampaignId;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts some people of a campaign. */
@Path("/api/campaigns/linkedin/execute-live")
@Produces(MediaType.APPLICATION_JSON)
public final class LiveExecutionResource {

    private final LiveExecution execution;

    /** Starts them with this. */
    public LiveExecutionResource(LiveExecution execution) {
        this.execution = execution;
    }

    /** Starts at most so many. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "executeLive",
            summary = "Start at most so many people of a campaign, now or at their next slot",
            description = "The campaign need not be launched; only these are started then. Nobody is started twice."
                    + " The same Idempotency-Key again starts nobody further.",
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "They are being started.",
                            content = @Content(schema = @Schema(implementation = ExecuteResponse.class))))
    public Response execute(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String key,
            @Valid @NotNull ExecuteRequest request) {
        return Response.accepted(
                        execution.execute(caller.workspace(), id(request.campaignId()), request.maxProspects(), key))
                .build();
    }

    private static CampaignId id(String written) {
        try {
            return new CampaignId(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            throw ApiException.notFound("campaign");
        }
    }
}
