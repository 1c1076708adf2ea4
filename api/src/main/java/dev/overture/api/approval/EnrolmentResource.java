package dev.overture.api.approval;

import dev.overture.api.auth.WorkspacePrincipal;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Brings the approved into campaigns. */
@Path("/api/campaigns/add-approved-prospects")
@Produces(MediaType.APPLICATION_JSON)
public final class EnrolmentResource {

    private final Enrolment enrolment;

    /** Adds them with this. */
    public EnrolmentResource(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    /** Adds them. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addApprovedProspects",
            summary = "Add the approved people of approval sessions to a campaign, which is found by its name or made",
            description = "A campaign that is made has the workspace's default sequence until it is given another."
                    + " May be repeated; nobody is added twice.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Nothing was to be done.",
                        content = @Content(schema = @Schema(implementation = EnrolResponse.class))),
                @ApiResponse(
                        responseCode = "201",
                        description = "They are in the campaign.",
                        content = @Content(schema = @Schema(implementation = EnrolResponse.class)))
            })
    public Response add(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @Valid @NotNull EnrolRequest request) {
        EnrolResponse added = enrolment.add(caller.workspace(), request);
        return Response.status(added.fresh() ? Response.Status.CREATED : Response.Status.OK)
                .entity(added)
                .build();
    }
}
