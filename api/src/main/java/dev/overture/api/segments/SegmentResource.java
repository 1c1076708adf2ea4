package dev.overture.api.segments;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.ids.Cursor;
import dev.overture.api.ids.PageLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.model.segments.SegmentFilter;
import dev.overture.schema.crm.PeopleOrder;
import dev.overture.schema.segments.SegmentPerson;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saved filters over people and companies. */
@Path("/api/segments")
@Produces(MediaType.APPLICATION_JSON)
public final class SegmentResource {

    private static final Cursor SEGMENTS = new Cursor("segments");
    private static final Cursor PEOPLE = new Cursor("segment-people");

    private final Segments segments;
    private final SegmentEnrolment enrolment;

    /** Keeps them with the one, and enrols with the other. */
    public SegmentResource(Segments segments, SegmentEnrolment enrolment) {
        this.segments = segments;
        this.enrolment = enrolment;
    }

    /** Saves one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSegment",
            summary = "Save a filter over people and companies",
            description = "The same name with the same filter is the one that is there.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "It was there.",
                        content = @Content(schema = @Schema(implementation = SegmentResponse.class))),
                @ApiResponse(
                        responseCode = "201",
                        description = "It is saved.",
                        content = @Content(schema = @Schema(implementation = SegmentResponse.class)))
            })
    public Response save(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @Valid @NotNull SegmentRequest request) {
        Segments.Saved saved = segments.save(caller.workspace(), request);
        return Response.status(saved.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(saved.segment())
                .build();
    }

    /** Counts a filter. */
    @POST
    @Path("/count")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countSegment",
            summary = "Count the people whom a filter means, before it is saved",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public CountResponse count(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @Valid @NotNull CountRequest request) {
        return new CountResponse(segments.count(caller.workspace(), request.filter()));
    }

    /** Lists them. */
    @GET
    @Operation(
            operationId = "listSegments",
            summary = "List segments, oldest first",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public SegmentsResponse list(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = PageLimit.of(limit);
        List<SegmentResponse> page = segments.list(caller.workspace(), SEGMENTS.id(cursor), most);
        return new SegmentsResponse(page, SEGMENTS.behindLast(page, most, SegmentResponse::id));
    }

    /** Shows one. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSegment",
            summary = "Show a segment",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public SegmentResponse get(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") String id) {
        return segments.find(caller.workspace(), segment(id));
    }

    /** Forgets one. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteSegment",
            summary = "Forget a segment; its people and campaigns stay as they are",
            responses = @ApiResponse(responseCode = "204", description = "It is gone."))
    public void delete(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") String id) {
        segments.delete(caller.workspace(), segment(id));
    }

    /** Lists its people. */
    @GET
    @Path("/{id}/people")
    @Operation(
            operationId = "listSegmentPeople",
            summary =
                    "List the people whom a segment means now, oldest first; where it wants something of companies, company by company",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public AudienceResponse people(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = PageLimit.of(limit);
        SegmentFilter filter = segments.filter(caller.workspace(), segment(id));
        PeopleOrder order = PeopleOrder.of(filter);
        List<SegmentPerson> page = segments.people(caller.workspace(), filter, PEOPLE.read(cursor, order::read), most);
        return new AudienceResponse(
                page.stream().map(AudienceResponse.Person::of).toList(),
                PEOPLE.behindLast(page, most, person -> order.place(person.companyId(), person.id())));
    }

    /** Brings its people into a campaign. */
    @POST
    @Path("/{id}/enroll")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enrollSegment",
            summary = "Add the people of a segment to a campaign, but for who is busy elsewhere",
            description = "May be repeated; nobody is added twice.",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public SegmentEnrolResponse enrol(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") String id,
            @Valid @NotNull SegmentEnrolRequest request) {
        return enrolment.enrol(caller.workspace(), segment(id), request);
    }

    private static UUID segment(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw ApiException.notFound("segment");
        }
    }
}
