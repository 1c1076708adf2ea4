package dev.overture.api.suppressions;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.ids.Cursor;
import dev.overture.api.ids.PageLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.schema.suppressions.SuppressionListDao;
import dev.overture.schema.suppressions.SuppressionRow;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of those who must not be contacted. */
@Path("/api/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SuppressionResource {

    private static final Cursor SUPPRESSIONS = new Cursor("suppressions");
    private static final Set<String> KINDS = Set.of("prospect", "email", "domain", "company", "erased");

    private final Suppressions suppressions;
    private final SuppressionListDao list;

    /** Adds with the one, reads from the other. */
    public SuppressionResource(Suppressions suppressions, SuppressionListDao list) {
        this.suppressions = suppressions;
        this.list = list;
    }

    /** Adds people, addresses, domains and companies. */
    @POST
    @Operation(
            operationId = "suppress",
            summary = "Never contact these people, addresses, domains or companies again",
            description = "All or none are added; live prospects whom one hits end, as opted_out or as stopped.",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public SuppressionReport add(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @Valid @NotNull SuppressionRequest request) {
        return suppressions.add(caller.workspace(), request);
    }

    /** Shows the list. */
    @GET
    @Operation(
            operationId = "listSuppressions",
            summary = "List those who must not be contacted, what was added last at the top",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public SuppressionsResponse list(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @Parameter(schema = @Schema(allowableValues = {"prospect", "email", "domain", "company", "erased"}))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        if (kind != null && !KINDS.contains(kind)) {
            throw ApiException.invalidField("invalid", "kind", "must be prospect, email, domain, company or erased");
        }
        int most = PageLimit.of(limit);
        List<SuppressionRow> page = list.list(caller.workspace(), kind, SUPPRESSIONS.id(cursor), most);
        return new SuppressionsResponse(
                page.stream().map(SuppressionResponse::of).toList(),
                SUPPRESSIONS.behindLast(page, most, SuppressionRow::id));
    }

    /** Takes one off the list. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "liftSuppression",
            summary = "Take one off the list; whoever ended by it stays ended",
            responses = @ApiResponse(responseCode = "204", description = "It is off the list."))
    public Response remove(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") String id) {
        if (list.remove(caller.workspace(), uuid(id)) == 0) {
            throw ApiException.notFound("suppression");
        }
        return Response.noContent().build();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw ApiException.notFound("suppression");
        }
    }
}
