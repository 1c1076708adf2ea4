package dev.overture.api.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.ids.Cursor;
import dev.overture.api.ids.PageLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CompanyId;
import dev.overture.schema.crm.CompanyFilter;
import dev.overture.schema.crm.JsonRow;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
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

/** The companies of a workspace's CRM. */
@Path("/api/companies")
@Produces(MediaType.APPLICATION_JSON)
public final class CompanyResource {

    private static final Cursor PAGES = new Cursor("companies");

    private final Companies companies;

    /** Shows and changes these. */
    public CompanyResource(Companies companies) {
        this.companies = companies;
    }

    /** Lists them. */
    @GET
    @Operation(
            operationId = "listCompanies",
            summary = "List the companies of the CRM, oldest first",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public CompaniesResponse list(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("status") @Nullable String status,
            @QueryParam("region") @Nullable String region,
            @QueryParam("processing_status") @Nullable String processingStatus,
            @QueryParam("session_key") @Nullable String sessionKey,
            @QueryParam("batch_id") @Nullable String batchId,
            @QueryParam("sme_registry") @Nullable String smeRegistry,
            @QueryParam("tin") @Nullable String tin,
            @QueryParam("name") @Nullable String name,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = PageLimit.of(limit);
        UUID after = PAGES.id(cursor);
        CompanyFilter filter = new CompanyFilter(
                segment, status, region, processingStatus, sessionKey, batchId, flag(smeRegistry), tin, name);
        List<JsonRow> rows =
                companies.list(caller.workspace(), filter, after == null ? null : new CompanyId(after), most);
        return new CompaniesResponse(
                rows.stream().map(row -> companies.read(row.json())).toList(),
                PAGES.behindLast(rows, most, JsonRow::id));
    }

    /** Shows one. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCompany",
            summary = "Show a company of the CRM",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public CompanyResponse get(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") CompanyId id) {
        return companies.find(caller.workspace(), id);
    }

    /** Makes one, or brings it up to date. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCompany",
            summary = "Make a company, or bring the one with this tin, registration number or name up to date",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CompanyBody.class))),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "It was known and is up to date now.",
                        content = @Content(schema = @Schema(implementation = CompanyResponse.class))),
                @ApiResponse(
                        responseCode = "201",
                        description = "It was not known.",
                        content = @Content(schema = @Schema(implementation = CompanyResponse.class)))
            })
    public Response put(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @Nullable JsonNode body)
            throws JsonProcessingException {
        Stored<CompanyId> stored = companies.put(caller.workspace(), body);
        return Response.status(stored.fresh() ? Response.Status.CREATED : Response.Status.OK)
                .entity(companies.find(caller.workspace(), stored.id()))
                .build();
    }

    /** Changes what the request names. */
    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeCompany",
            summary = "Change what the request names; null clears",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CompanyBody.class))),
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public CompanyResponse change(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CompanyId id,
            @Nullable JsonNode body)
            throws JsonProcessingException {
        return companies.change(caller.workspace(), id, body);
    }

    private static @Nullable Boolean flag(@Nullable String written) {
        if (written == null) {
            return null;
        }
        if (!written.equals("true") && !written.equals("false")) {
            throw ApiException.invalidField("invalid", "sme_registry", "must be true or false");
        }
        return Boolean.valueOf(written);
    }
}
