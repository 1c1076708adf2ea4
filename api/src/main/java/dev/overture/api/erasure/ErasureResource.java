package dev.overture.api.erasure;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.problems.ApiException;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Receipts of erasures. */
@Path("/api/erasures")
@Produces(MediaType.APPLICATION_JSON)
public final class ErasureResource {

    private final Erasures erasures;

    /** Shows these. */
    public ErasureResource(Erasures erasures) {
        this.erasures = erasures;
    }

    /** Shows one. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getErasure",
            summary = "Show the receipt of an erasure",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public ErasureResponse get(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") String id) {
        return erasures.find(caller.workspace(), uuid(id));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw ApiException.notFound("erasure");
        }
    }
}
