package dev.overture.api.health;

import dev.overture.api.problems.ErrorDetail;
import dev.overture.api.problems.ProblemDetails;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Whether this process lives, and whether it can work. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final Readiness readiness;

    /** Looks at what readiness needs. */
    public HealthResource(Readiness readiness) {
        this.readiness = readiness;
    }

    /** Looks at nothing outside: restarting this process would not mend a neighbour. */
    @GET
    @Path("/live")
    @Operation(
            operationId = "live",
            summary = "Whether the process answers at all",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public HealthResponse live() {
        return new HealthResponse("live");
    }

    /** Looks at PostgreSQL and Temporal. */
    @GET
    @Path("/ready")
    @Operation(
            operationId = "ready",
            summary = "Whether PostgreSQL is migrated and Temporal answers",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Ready.",
                        content = @Content(schema = @Schema(implementation = HealthResponse.class))),
                @ApiResponse(
                        responseCode = "503",
                        description = "The errors name what is missing.",
                        content =
                                @Content(
                                        mediaType = ProblemDetails.MEDIA_TYPE,
                                        schema = @Schema(implementation = ProblemDetails.class)))
            })
    public Response ready() {
        List<ErrorDetail> faults = readiness.faults();
        if (faults.isEmpty()) {
            return Response.ok(new HealthResponse("ready")).build();
        }
        Response.Status status = Response.Status.SERVICE_UNAVAILABLE;
        return Response.status(status)
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(new ProblemDetails(
                        status.getStatusCode(),
                        status.getReasonPhrase(),
                        "not_ready",
                        "Something that this process needs is missing.",
                        faults))
                .build();
    }
}
