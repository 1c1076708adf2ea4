package dev.overture.api.control;

import dev.overture.api.auth.WorkspacePrincipal;
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

/** What people tell whole campaigns to do. */
@Path("/api/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CampaignCommandResource {

    private final CampaignCommands commands;

    /** Carries commands out with this. */
    public CampaignCommandResource(CampaignCommands commands) {
        this.commands = commands;
    }

    /** Holds everything. */
    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseCampaign",
            summary = "Hold everything in a campaign, and stop its clocks, until it is resumed",
            responses = {
                @ApiResponse(responseCode = "200", description = "It is paused.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "It is not active.", ref = "Problem")
            })
    public CommandResponse pause(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId id,
            @Valid @NotNull CommandRequest request) {
        return commands.pause(caller.workspace(), id, request);
    }

    /** Ends a pause. */
    @POST
    @Path("/{id}/resume")
    @Operation(
            operationId = "resumeCampaign",
            summary = "End the pause of a campaign; what it held is paced anew",
            responses = {
                @ApiResponse(responseCode = "200", description = "It is active.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "It is not paused.", ref = "Problem")
            })
    public CommandResponse resume(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId id,
            @Valid @NotNull CommandRequest request) {
        return commands.resume(caller.workspace(), id, request);
    }

    /** Ends everybody. */
    @POST
    @Path("/{id}/stop")
    @Operation(
            operationId = "stopCampaign",
            summary = "End everybody in a campaign, and so the campaign; may be repeated where it broke off",
            responses = {
                @ApiResponse(responseCode = "200", description = "It is completed.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "It is over.", ref = "Problem")
            })
    public CommandResponse stop(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId id,
            @Valid @NotNull CommandRequest request) {
        return commands.stop(caller.workspace(), id, request);
    }

    /** Puts it away. */
    @POST
    @Path("/{id}/archive")
    @Operation(
            operationId = "archiveCampaign",
            summary = "Put away a campaign that is over, or a draft without people",
            responses = {
                @ApiResponse(responseCode = "200", description = "It is archived.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "It is not over.", ref = "Problem")
            })
    public CommandResponse archive(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId id,
            @Valid @NotNull CommandRequest request) {
        return commands.archive(caller.workspace(), id, request);
    }
}
