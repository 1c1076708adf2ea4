package dev.overture.api.preview;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.control.StepIds;
import dev.overture.model.ids.CampaignId;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Shows texts before they go out. */
@Path("/api/campaigns/{id}/preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PreviewResource {

    private final Preview preview;

    /** Renders with this. */
    public PreviewResource(Preview preview) {
        this.preview = preview;
    }

    /** Renders a step. */
    @POST
    @Operation(
            operationId = "previewStep",
            summary = "Show what a step says to a prospect; nothing is written",
            responses = {
                @ApiResponse(responseCode = "200", description = "The text.", useReturnTypeSchema = true),
                @ApiResponse(
                        responseCode = "422",
                        description = "The step says nothing, or cannot be rendered.",
                        ref = "Problem")
            })
    public PreviewResponse preview(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId id,
            @Valid @NotNull PreviewRequest request) {
        return preview.render(caller.workspace(), id, request, StepIds.of("step_id", request.stepId()));
    }
}
