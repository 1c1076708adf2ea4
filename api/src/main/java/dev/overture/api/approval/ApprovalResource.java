package dev.overture.api.approval;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.ids.Cursor;
import dev.overture.api.ids.PageLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.schema.approval.ItemFilter;
import dev.overture.schema.approval.SessionRow;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may be contacted, as humans say. */
@Path("/api/prospect-approval")
@Produces(MediaType.APPLICATION_JSON)
public final class ApprovalResource {

    private static final Cursor SESSIONS = new Cursor("sessions");
    private static final Cursor ITEMS = new Cursor("items");
    private static final Set<String> STATUSES = Set.of("pending", "approved", "rejected", "needs_review");

    private final Sessions sessions;
    private final Decisions decisions;

    /** Shows the one and takes the other. */
    public ApprovalResource(Sessions sessions, Decisions decisions) {
        this.sessions = sessions;
        this.decisions = decisions;
    }

    /** Makes a session. */
    @POST
    @Path("/sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createApprovalSession",
            summary = "Group people of the CRM for a decision",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "The session.",
                            content = @Content(schema = @Schema(implementation = SessionResponse.class))))
    public Response create(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @Valid @NotNull SessionRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(SessionResponse.of(sessions.create(caller.workspace(), request)))
                .build();
    }

    /** Lists sessions. */
    @GET
    @Path("/sessions")
    @Operation(
            operationId = "listApprovalSessions",
            summary = "List approval sessions, oldest first",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public SessionsResponse list(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @Parameter(description = "only those that reminded and still wait for decisions")
                    @QueryParam("reminded")
                    @DefaultValue("false")
                    boolean reminded,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = PageLimit.of(limit);
        List<SessionRow> page = sessions.list(caller.workspace(), reminded, SESSIONS.id(cursor), most);
        return new SessionsResponse(
                page.stream().map(SessionResponse::of).toList(), SESSIONS.behindLast(page, most, SessionRow::id));
    }

    /** Shows a session. */
    @GET
    @Path("/sessions/{id}")
    @Operation(
            operationId = "getApprovalSession",
            summary = "Show an approval session and its counts",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public SessionResponse get(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") String id) {
        return SessionResponse.of(sessions.find(caller.workspace(), session(id)));
    }

    /** Gives a session another end. */
    @POST
    @Path("/sessions/{id}/extend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "extendApprovalSession",
            summary = "Give an approval session another end; one that has expired is open again",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public SessionResponse extend(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") String id,
            @Valid @NotNull ExtendRequest request) {
        return SessionResponse.of(sessions.extend(caller.workspace(), session(id), request.expiresAt()));
    }

    /** Lists items. */
    @GET
    @Path("/sessions/{id}/items")
    @Operation(
            operationId = "listApprovalItems",
            summary = "List the people of an approval session",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public ItemsResponse items(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") String id,
            @Parameter(schema = @Schema(allowableValues = {"pending", "approved", "rejected", "needs_review"}))
                    @QueryParam("approval_status")
                    @Nullable
                    String status,
            @QueryParam("min_confidence") @Nullable String minConfidence,
            @QueryParam("max_confidence") @Nullable String maxConfidence,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        if (status != null && !STATUSES.contains(status)) {
            throw ApiException.invalidField(
                    "invalid", "approval_status", "must be pending, approved, rejected or needs_review");
        }
        int most = PageLimit.of(limit);
        ItemFilter filter = new ItemFilter(
                status, number("min_confidence", minConfidence), number("max_confidence", maxConfidence));
        List<ItemResponse> page = sessions.items(caller.workspace(), session(id), filter, ITEMS.id(cursor), most);
        return new ItemsResponse(page, ITEMS.behindLast(page, most, ItemResponse::id));
    }

    /** Decides. */
    @POST
    @Path("/decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideApproval",
            summary = "Approve or reject people, or put them aside for review",
            description = "All or none are decided. May be repeated, and changed until the person is in a campaign.",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public DecideResponse decide(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @Valid @NotNull DecideRequest request) {
        return decisions.decide(caller.workspace(), request);
    }

    private static UUID session(String id) {
        return Uuids.read(id).orElseThrow(() -> ApiException.notFound("approval session"));
    }

    private static @Nullable BigDecimal number(String field, @Nullable String written) {
        try {
            return written == null ? null : new BigDecimal(written);
        } catch (NumberFormatException none) {
            throw ApiException.invalidField("invalid", field, "must be a number from 0 to 1");
        }
    }
}
