package dev.overture.api.accounts;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.model.ids.AccountId;
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

/** What people tell accounts to do. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountCommandResource {

    private final AccountCommands commands;
    private final ReconnectLinks links;

    /** Carries commands out with these. */
    public AccountCommandResource(AccountCommands commands, ReconnectLinks links) {
        this.commands = commands;
        this.links = links;
    }

    /** Holds everything that the account sends. */
    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseAccount",
            summary = "Hold everything that an account sends until it is resumed",
            responses = {
                @ApiResponse(responseCode = "200", description = "It is paused.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "It is paused already.", ref = "Problem")
            })
    public AccountDetailsResponse pause(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") AccountId id,
            @Valid @NotNull AccountCommandRequest request) {
        return commands.pause(caller.workspace(), id, request);
    }

    /** Ends a person's pause; other holds stay. */
    @POST
    @Path("/{id}/resume")
    @Operation(
            operationId = "resumeAccount",
            summary = "End the pause of an account; what it held is paced anew",
            responses = {
                @ApiResponse(responseCode = "200", description = "Its pause is over.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "It is not paused.", ref = "Problem")
            })
    public AccountDetailsResponse resume(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") AccountId id,
            @Valid @NotNull AccountCommandRequest request) {
        return commands.resume(caller.workspace(), id, request);
    }

    /** A page on which the account's owner links it again. */
    @POST
    @Path("/{id}/reconnect-link")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "linkAccountAgain",
            summary = "Get a link to the vendor's page on which the account is linked again; good for an hour",
            responses = {
                @ApiResponse(responseCode = "200", description = "The link.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "503", description = "The vendor does not answer.", ref = "Problem")
            })
    public ReconnectLinkResponse reconnectLink(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") AccountId id) {
        return links.create(caller.workspace(), id);
    }
}
