package dev.overture.api.search;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.model.ids.SessionId;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Searches LinkedIn for people. */
@Path("/api/linkedin/search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {

    private final Searches searches;

    /** Begins them here. */
    public SearchResource(Searches searches) {
        this.searches = searches;
    }

    /** Begins a search. */
    @POST
    @Path("/simple")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchLinkedIn",
            summary = "Search LinkedIn for people, into the CRM and an approval session",
            description = "The same request within an hour is the same search, unless it failed;"
                    + " an Idempotency-Key says so for ever.",
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "The search is under way.",
                            content = @Content(schema = @Schema(implementation = SearchResponse.class))))
    public Response begin(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String key,
            @Valid @NotNull SearchRequest request) {
        SearchResponse search = SearchResponse.of(searches.begin(caller.workspace(), request, key));
        return Response.status(Response.Status.ACCEPTED)
                .header("Location", search.statusUrl())
                .entity(search)
                .build();
    }

    /** Says how far it is. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getLinkedInSearch",
            summary = "Show how far a search is",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public SearchResponse get(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") SessionId id) {
        return SearchResponse.of(searches.find(caller.workspace(), id));
    }
}
