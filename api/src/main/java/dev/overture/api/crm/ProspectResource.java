package dev.overture.api.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.erasure.ErasureResponse;
import dev.overture.api.erasure.Erasures;
import dev.overture.api.ids.Cursor;
import dev.overture.api.ids.PageLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.prospects.EmailAddress;
import dev.overture.model.prospects.LinkedInUrl;
import dev.overture.schema.crm.PeopleOrder;
import dev.overture.schema.crm.PersonFilter;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** The people of a workspace's CRM. */
@Path("/api/prospects")
@Produces(MediaType.APPLICATION_JSON)
public final class ProspectResource {

    private static final Cursor PAGES = new Cursor("people");

    private final Persons persons;
    private final Erasures erasures;

    /** Shows, changes and erases these. */
    public ProspectResource(Persons persons, Erasures erasures) {
        this.persons = persons;
        this.erasures = erasures;
    }

    /** Lists them. */
    @GET
    @Operation(
            operationId = "listProspects",
            summary = "List the people of the CRM, oldest first; of a company_segment, company by company",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public PeopleResponse list(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @QueryParam("company_id") @Nullable String companyId,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("company_segment") @Nullable String companySegment,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("position") @Nullable String position,
            @QueryParam("processing_status") @Nullable String processingStatus,
            @QueryParam("client_status") @Nullable String clientStatus,
            @QueryParam("campaign_number") @Nullable String campaignNumber,
            @QueryParam("session_key") @Nullable String sessionKey,
            @QueryParam("batch_id") @Nullable String batchId,
            @QueryParam("email") @Nullable String email,
            @QueryParam("linkedin_url") @Nullable String linkedinUrl,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = PageLimit.of(limit);
        PersonFilter filter = new PersonFilter(
                company(companyId),
                segment,
                companySegment,
                tag,
                position,
                processingStatus,
                clientStatus,
                campaignNumber,
                sessionKey,
                batchId,
                email(email),
                profile(linkedinUrl));
        PeopleOrder order = filter.order();
        List<PersonResponse> page = persons.list(caller.workspace(), filter, PAGES.read(cursor, order::read), most);
        return new PeopleResponse(
                page, PAGES.behindLast(page, most, person -> order.place(person.companyId(), person.id())));
    }

    /** Shows one. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getProspect",
            summary = "Show a person of the CRM",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public PersonResponse get(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") ProspectId id) {
        return persons.find(caller.workspace(), id);
    }

    /** Makes one, or brings it up to date. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putProspect",
            summary = "Make a person, or bring the one with these addresses up to date",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PersonBody.class))),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "It was known and is up to date now.",
                        content = @Content(schema = @Schema(implementation = PersonResponse.class))),
                @ApiResponse(
                        responseCode = "201",
                        description = "It was not known.",
                        content = @Content(schema = @Schema(implementation = PersonResponse.class)))
            })
    public Response put(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @Nullable JsonNode body)
            throws JsonProcessingException {
        Stored<ProspectId> stored = persons.put(caller.workspace(), body);
        return Response.status(stored.fresh() ? Response.Status.CREATED : Response.Status.OK)
                .entity(persons.find(caller.workspace(), stored.id()))
                .build();
    }

    /** Changes what the request names. */
    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeProspect",
            summary = "Change what the request names; null clears",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PersonBody.class))),
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public PersonResponse change(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") ProspectId id,
            @Nullable JsonNode body)
            throws JsonProcessingException {
        return persons.change(caller.workspace(), id, body);
    }

    /** Erases one. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "eraseProspect",
            summary = "Erase a person everywhere, for good, as soon as messages on their way have settled",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Everything is gone.",
                        content = @Content(schema = @Schema(implementation = ErasureResponse.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "Nothing more is sent; what is on its way is waited for.",
                        content = @Content(schema = @Schema(implementation = ErasureResponse.class)))
            })
    public Response erase(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") ProspectId id) {
        ErasureResponse receipt = erasures.erase(caller.workspace(), id);
        return Response.status(receipt.erasedAt() == null ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(receipt)
                .build();
    }

    private static @Nullable CompanyId company(@Nullable String written) {
        try {
            return written == null ? null : new CompanyId(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            throw ApiException.invalidField("invalid", "company_id", "must be the id of a company");
        }
    }

    /** In the spelling in which it is stored; what is none is nobody's. */
    private static @Nullable String email(@Nullable String written) {
        return written == null
                ? null
                : EmailAddress.parse(written).map(EmailAddress::value).orElse(written);
    }

    private static @Nullable String profile(@Nullable String written) {
        return written == null
                ? null
                : LinkedInUrl.parse(written).map(LinkedInUrl::canonical).orElse(written);
    }
}
