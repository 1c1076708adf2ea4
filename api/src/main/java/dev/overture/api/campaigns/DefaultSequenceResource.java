package dev.overture.api.campaigns;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.WorkspaceId;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The sequence of campaigns for which nobody wrote one. */
@Path("/api/workspaces/{id}/default-sequence")
public final class DefaultSequenceResource {

    private final DefaultSequence sequence;

    /** Shows and changes this. */
    public DefaultSequenceResource(DefaultSequence sequence) {
        this.sequence = sequence;
    }

    /** Shows it. */
    @GET
    @Produces("application/yaml")
    @Operation(
            operationId = "getDefaultSequence",
            summary = "Show what campaigns say until they are given a sequence",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "As people wrote it.",
                            content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string"))))
    public String get(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") WorkspaceId workspace) {
        requireOwn(caller, workspace);
        return sequence.text(workspace);
    }

    /** Changes it. */
    @PUT
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeDefaultSequence",
            summary = "Change what campaigns say until they are given a sequence; those that exist stay as they are",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string"))),
            responses = @ApiResponse(responseCode = "204", description = "It is kept."))
    public Response put(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") WorkspaceId workspace,
            byte[] body) {
        requireOwn(caller, workspace);
        sequence.change(workspace, body);
        return Response.noContent().build();
    }

    private static void requireOwn(WorkspacePrincipal caller, WorkspaceId workspace) {
        if (!caller.workspace().equals(workspace)) {
            throw ApiException.notFound("workspace");
        }
    }
}
