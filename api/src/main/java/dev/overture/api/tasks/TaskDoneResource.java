package dev.overture.api.tasks;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.control.Authors;
import dev.overture.api.control.StepIds;
import dev.overture.model.ids.CampaignProspectId;
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
import jakarta.ws.rs.core.Response;

/** Takes what humans say about their tasks. */
@Path("/api/campaign-prospects/{id}/tasks/{step}/done")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TaskDoneResource {

    private final Tasks tasks;

    /** Records it with this. */
    public TaskDoneResource(Tasks tasks) {
        this.tasks = tasks;
    }

    /** It is done. */
    @POST
    @Operation(
            operationId = "finishTask",
            summary = "Say that a task is done",
            responses = {
                @ApiResponse(responseCode = "204", description = "The sequence goes on."),
                @ApiResponse(responseCode = "409", description = "It is closed already.", ref = "Problem")
            })
    public Response done(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignProspectId id,
            @PathParam("step") String step,
            @Valid @NotNull TaskDoneRequest request) {
        tasks.done(caller.workspace(), id, StepIds.of("step", step), Authors.of(request.author()), request.note());
        return Response.noContent().build();
    }
}
