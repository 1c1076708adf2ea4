package dev.overture.api.control;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.problems.ApiException;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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

/** What people tell single prospects to do. */
@Path("/api/campaign-prospects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProspectCommandResource {

    private final ProspectCommands commands;
    private final RunCommands runs;

    /** Carries commands out with these. */
    public ProspectCommandResource(ProspectCommands commands, RunCommands runs) {
        this.commands = commands;
        this.runs = runs;
    }

    /** Holds everything. */
    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseCampaignProspect",
            summary = "Hold everything to a prospect, and stop its clocks, until it is resumed",
            responses = {
                @ApiResponse(responseCode = "200", description = "It is paused.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "Paused already, or ended.", ref = "Problem")
            })
    public CommandResponse pause(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignProspectId id,
            @Valid @NotNull CommandRequest request) {
        return commands.pause(caller.workspace(), id, request);
    }

    /** Ends a pause. */
    @POST
    @Path("/{id}/resume")
    @Operation(
            operationId = "resumeCampaignProspect",
            summary = "End the pause of a prospect",
            responses = {
                @ApiResponse(responseCode = "200", description = "It goes on.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "Not paused, or ended.", ref = "Problem")
            })
    public CommandResponse resume(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignProspectId id,
            @Valid @NotNull CommandRequest request) {
        return commands.resume(caller.workspace(), id, request);
    }

    /** Ends it. */
    @POST
    @Path("/{id}/stop")
    @Operation(
            operationId = "stopCampaignProspect",
            summary = "End a prospect in a campaign",
            responses = {
                @ApiResponse(responseCode = "200", description = "It has ended.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "It had ended.", ref = "Problem")
            })
    public CommandResponse stop(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignProspectId id,
            @Valid @NotNull CommandRequest request) {
        return commands.end(caller.workspace(), id, CampaignProspectStatus.STOPPED, request);
    }

    /** It worked. */
    @POST
    @Path("/{id}/convert")
    @Operation(
            operationId = "convertCampaignProspect",
            summary = "Say that it worked; also after an answer",
            responses = {
                @ApiResponse(responseCode = "200", description = "It has ended.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "It had ended in another way.", ref = "Problem")
            })
    public CommandResponse convert(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignProspectId id,
            @Valid @NotNull CommandRequest request) {
        return commands.end(caller.workspace(), id, CampaignProspectStatus.CONVERTED, request);
    }

    /** They said no. */
    @POST
    @Path("/{id}/not-interested")
    @Operation(
            operationId = "refuseCampaignProspect",
            summary = "Say that the person is not interested; also after an answer",
            responses = {
                @ApiResponse(responseCode = "200", description = "It has ended.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "It had ended in another way.", ref = "Problem")
            })
    public CommandResponse notInterested(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignProspectId id,
            @Valid @NotNull CommandRequest request) {
        return commands.end(caller.workspace(), id, CampaignProspectStatus.NOT_INTERESTED, request);
    }

    /** Decides a review. */
    @POST
    @Path("/{id}/resolve")
    @Operation(
            operationId = "resolveReview",
            summary = "Decide about a prospect that needs review",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "It goes on.",
                        content = @Content(schema = @Schema(implementation = CommandResponse.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "The step will be left out.",
                        content = @Content(schema = @Schema(implementation = CommandResponse.class))),
                @ApiResponse(responseCode = "409", description = "Not in review.", ref = "Problem")
            })
    public Response resolve(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignProspectId id,
            @Valid @NotNull ResolveRequest request) {
        if (request.subject() != null && request.text() == null) {
            throw ApiException.invalidField("missing", "text", "a subject needs the text that goes with it");
        }
        if (!request.skips()) {
            return Response.ok(commands.resolve(caller.workspace(), id, request))
                    .build();
        }
        if (request.edits()) {
            throw ApiException.invalidField("conflicting", "action", "what is left out needs no values and no text");
        }
        return answer(runs.skipInReview(caller.workspace(), id, request.by(), request.reason()));
    }

    /** Leaves a step out. */
    @POST
    @Path("/{id}/skip")
    @Operation(
            operationId = "skipStep",
            summary = "Leave out the step at which a prospect stands",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "It goes on behind the step.",
                        content = @Content(schema = @Schema(implementation = CommandResponse.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "The workflow took the command and will carry it out.",
                        content = @Content(schema = @Schema(implementation = CommandResponse.class))),
                @ApiResponse(responseCode = "409", description = "It does not stand there.", ref = "Problem")
            })
    public Response skip(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignProspectId id,
            @Valid @NotNull SkipRequest request) {
        StepId step = StepIds.of("step", request.step());
        return answer(runs.skip(caller.workspace(), id, step, Authors.of(request.author()), request.reason()));
    }

    /** Goes on elsewhere. */
    @POST
    @Path("/{id}/move")
    @Operation(
            operationId = "moveCampaignProspect",
            summary = "Have a prospect go on at another step, in another version, or in another campaign",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "It was moved.",
                        content = @Content(schema = @Schema(implementation = CommandResponse.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "The workflow took the command and will carry it out.",
                        content = @Content(schema = @Schema(implementation = CommandResponse.class))),
                @ApiResponse(responseCode = "409", description = "It cannot go there.", ref = "Problem")
            })
    public Response move(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignProspectId id,
            @Valid @NotNull MoveRequest request) {
        String author = Authors.of(request.author());
        CampaignId campaign = request.campaignId();
        boolean within = request.step() != null || request.version() != null;
        if (within == (campaign != null)) {
            throw ApiException.invalidField(
                    within ? "conflicting" : "missing", "step", "name a step, a version or both; or a campaign_id");
        }
        if (campaign != null) {
            return Response.ok(commands.moveToCampaign(caller.workspace(), id, campaign, author, request.reason()))
                    .build();
        }
        StepId step = request.step() == null ? null : StepIds.of("step", request.step());
        return answer(runs.move(caller.workspace(), id, step, request.version(), author, request.reason()));
    }

    private static Response answer(CommandResponse response) {
        return response.outcome().equals("done")
                ? Response.ok(response).build()
                : Response.accepted(response).build();
    }
}
