package dev.overture.api.versions;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.model.ids.CampaignId;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The versions of a campaign's sequence. */
@Path("/api/campaigns/{id}/sequences")
@Produces(MediaType.APPLICATION_JSON)
public final class VersionResource {

    private final Versions versions;

    /** Publishes with this. */
    public VersionResource(Versions versions) {
        this.versions = versions;
    }

    /** Lists versions. */
    @GET
    @Operation(
            operationId = "listSequences",
            summary = "List the versions of a campaign's sequence, the newest first",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public VersionsResponse list(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") CampaignId id) {
        return new VersionsResponse(versions.list(caller.workspace(), id).stream()
                .map(VersionsResponse.Version::of)
                .toList());
    }

    /** Shows one. */
    @GET
    @Path("/{version}")
    @Produces("application/yaml")
    @Operation(
            operationId = "getSequence",
            summary = "Show a version of a campaign's sequence as YAML, every step with its id",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "What can be published again as it is.",
                            content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string"))))
    public String show(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId id,
            @PathParam("version") int version) {
        return versions.show(caller.workspace(), id, version);
    }

    /** Publishes the next one. */
    @POST
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "publishSequence",
            summary = "Publish the next version of a campaign's sequence, or, as a dry run, show what it would change",
            description = "Nobody under way follows it before they are moved; with apply_text everybody does at once,"
                    + " where nothing but words changed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "The sequence, at most 1 MB.",
                            content = {
                                @Content(mediaType = "application/yaml", schema = @Schema(type = "string")),
                                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
                            }),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "What it would change.",
                        content = @Content(schema = @Schema(implementation = PlanResponse.class))),
                @ApiResponse(
                        responseCode = "201",
                        description = "It is published.",
                        content = @Content(schema = @Schema(implementation = PlanResponse.class))),
                @ApiResponse(responseCode = "409", description = "The campaign is over.", ref = "Problem")
            })
    public Response publish(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId id,
            @QueryParam("dry_run") @DefaultValue("false") boolean dryRun,
            @QueryParam("apply_text") @DefaultValue("false") boolean applyText,
            @Parameter(hidden = true) @Context HttpHeaders headers,
            byte[] body) {
        boolean json = MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType());
        PlanResponse plan = versions.publish(caller.workspace(), id, body, json, dryRun, applyText);
        return Response.status(dryRun ? Response.Status.OK : Response.Status.CREATED)
                .entity(plan)
                .build();
    }

    /** Moves people. */
    @POST
    @Path("/{version}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveToSequence",
            summary = "Have the people of some groups follow a version",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public MovedResponse move(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId id,
            @PathParam("version") int version,
            @Valid @NotNull MoveGroupsRequest request) {
        return versions.move(caller.workspace(), id, version, request);
    }
}
