package dev.overture.api.campaigns;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.ids.Cursor;
import dev.overture.api.ids.PageLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignProspectDao;
import dev.overture.schema.campaigns.CampaignProspectRow;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.feeding.SilenceDao;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The campaigns of a workspace. */
@Path("/api/campaigns")
@Produces(MediaType.APPLICATION_JSON)
public final class CampaignResource {

    private static final Cursor CAMPAIGNS = new Cursor("campaigns");
    private static final Cursor PROSPECTS = new Cursor("prospects");

    private final NewCampaigns newCampaigns;
    private final Launch launch;
    private final CampaignDao campaigns;
    private final CampaignProspectDao prospects;
    private final SilenceDao alarms;

    /** Shows what these hold. */
    public CampaignResource(
            NewCampaigns newCampaigns,
            Launch launch,
            CampaignDao campaigns,
            CampaignProspectDao prospects,
            SilenceDao alarms) {
        this.newCampaigns = newCampaigns;
        this.launch = launch;
        this.campaigns = campaigns;
        this.prospects = prospects;
        this.alarms = alarms;
    }

    /** Makes a draft. */
    @POST
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "createCampaign",
            summary = "Make a draft of a sequence",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "The sequence, at most 1 MB.",
                            content = {
                                @Content(mediaType = "application/yaml", schema = @Schema(type = "string")),
                                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
                            }),
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "The draft.",
                            content = @Content(schema = @Schema(implementation = CampaignResponse.class))))
    public Response create(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @Parameter(hidden = true) @Context HttpHeaders headers,
            byte[] body) {
        CampaignRow made = MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType())
                ? newCampaigns.ofJson(caller.workspace(), body)
                : newCampaigns.ofYaml(caller.workspace(), body);
        return Response.created(URI.create("/api/campaigns/" + made.id()))
                .entity(CampaignResponse.of(made))
                .build();
    }

    /** Lists campaigns. */
    @GET
    @Operation(
            operationId = "listCampaigns",
            summary = "List the campaigns",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public CampaignsResponse list(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = PageLimit.of(limit);
        UUID after = CAMPAIGNS.id(cursor);
        List<CampaignRow> page = campaigns.list(caller.workspace(), after == null ? null : new CampaignId(after), most);
        return new CampaignsResponse(
                page.stream().map(CampaignResponse::of).toList(), CAMPAIGNS.behindLast(page, most, CampaignRow::id));
    }

    /** Shows a campaign with its counts. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCampaign",
            summary = "Show a campaign with its counts",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public CampaignDetailsResponse get(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") CampaignId id) {
        return CampaignDetailsResponse.of(
                own(caller, id),
                campaigns.countProspects(id),
                campaigns.countMessages(id),
                campaigns.findSettings(caller.workspace(), id),
                alarms.listOpen(caller.workspace(), id));
    }

    /** Sets a draft going. */
    @POST
    @Path("/{id}/launch")
    @Operation(
            operationId = "launchCampaign",
            summary = "Launch a draft",
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "It is active.",
                        content = @Content(schema = @Schema(implementation = CampaignResponse.class))),
                @ApiResponse(
                        responseCode = "409",
                        description = "Launched before, nobody in it, or an account is missing.",
                        ref = "Problem")
            })
    public Response launch(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") CampaignId id) {
        return Response.accepted(CampaignResponse.of(launch.launch(caller.workspace(), id)))
                .build();
    }

    /** Lists the prospects of a campaign. */
    @GET
    @Path("/{id}/prospects")
    @Operation(
            operationId = "listCampaignProspects",
            summary = "List the prospects of a campaign",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public CampaignProspectsResponse prospects(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        own(caller, id);
        int most = PageLimit.of(limit);
        UUID after = PROSPECTS.id(cursor);
        List<CampaignProspectRow> page =
                prospects.list(id, StatusFilter.of(status), after == null ? null : new CampaignProspectId(after), most);
        return new CampaignProspectsResponse(
                page.stream().map(CampaignProspectResponse::of).toList(),
                PROSPECTS.behindLast(page, most, CampaignProspectRow::id));
    }

    private CampaignRow own(WorkspacePrincipal caller, CampaignId id) {
        return campaigns.find(caller.workspace(), id).orElseThrow(() -> ApiException.notFound("campaign"));
    }
}
