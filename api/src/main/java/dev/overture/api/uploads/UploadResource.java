package dev.overture.api.uploads;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.bodies.BodyLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.authoring.imports.ImportRows;
import dev.overture.authoring.imports.ProspectFileReader;
import dev.overture.model.ids.CampaignId;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.function.Supplier;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.jspecify.annotations.Nullable;

/** Takes files of prospects. */
@Path("/api/campaigns/{id}/upload-prospects")
@Produces(MediaType.APPLICATION_JSON)
public final class UploadResource {

    private static final int LIMIT = 64 * 1024 * 1024;

    private final Uploads uploads;
    private final ProspectFileReader reader;

    /** Reads files with this reader. */
    public UploadResource(Uploads uploads, ProspectFileReader reader) {
        this.uploads = uploads;
        this.reader = reader;
    }

    /** Takes CSV. */
    @POST
    @Consumes("text/csv")
    @BodyLimit(bytes = LIMIT)
    @Operation(
            operationId = "uploadProspects",
            summary = "Put people into a campaign",
            description =
                    "CSV with a header, a JSON array of objects, or either of them as the part 'file' of a form;"
                            + " at most 64 MB and 1,000,000 rows. A row that cannot be stored is reported, the others are stored.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(type = "array", implementation = Object.class)),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schemaProperties =
                                                @SchemaProperty(
                                                        name = "file",
                                                        schema = @Schema(type = "string", format = "binary")))
                            }),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "What became of the rows.",
                            content = @Content(schema = @Schema(implementation = UploadResponse.class))))
    public UploadResponse csv(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId campaign,
            InputStream file) {
        return upload(caller, campaign, () -> reader.readCsv(file));
    }

    /** Takes JSON. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(bytes = LIMIT)
    @Operation(hidden = true)
    public UploadResponse json(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId campaign,
            InputStream file) {
        return upload(caller, campaign, () -> reader.readJson(file));
    }

    /** Takes a form with a file of either kind. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(bytes = LIMIT)
    @Operation(hidden = true)
    public UploadResponse form(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId campaign,
            @FormDataParam("file") @Nullable FormDataBodyPart file) {
        if (file == null) {
            throw ApiException.invalidField("missing", "file", "the form needs a part of this name");
        }
        return upload(caller, campaign, () -> reader.read(file.getValueAs(InputStream.class)));
    }

    private UploadResponse upload(WorkspacePrincipal caller, CampaignId campaign, Supplier<ImportRows> file) {
        return UploadResponse.of(uploads.upload(caller.workspace(), campaign, file));
    }
}
