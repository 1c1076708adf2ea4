package dev.overture.api.imports;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.bodies.BodyLimit;
import dev.overture.api.ids.Cursor;
import dev.overture.api.ids.PageLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.authoring.imports.Phones;
import dev.overture.model.ids.ImportId;
import dev.overture.model.imports.ImportKind;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import java.io.InputStream;
import java.util.UUID;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.jspecify.annotations.Nullable;

/** Files of people and companies on their way into the CRM. */
@Path("/api/imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {

    private static final Cursor PAGES = new Cursor("imports");
    private static final int LIMIT = 64 * 1024 * 1024;
    private static final int LONGEST = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;

    /** Takes and shows these. */
    public ImportResource(Imports imports) {
        this.imports = imports;
    }

    /** Takes a file. */
    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_JSON, XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @BodyLimit(bytes = LIMIT)
    @Operation(
            operationId = "previewImport",
            summary = "Send a file of people or companies and see what it would become",
            description =
                    "CSV with a header, the first visible sheet of a workbook (XLSX), a JSON array of objects, or any of"
                            + " them as the part 'file' of a form; at most 64 MB and 1,000,000 rows. Nothing is stored before the"
                            + " preview is confirmed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(type = "array", implementation = Object.class)),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schemaProperties =
                                                @SchemaProperty(
                                                        name = "file",
                                                        schema = @Schema(type = "string", format = "binary")))
                            }),
            responses = {
                @ApiResponse(
                        responseCode = "201",
                        description = "The preview.",
                        content = @Content(schema = @Schema(implementation = ImportResponse.class))),
                @ApiResponse(responseCode = "413", description = "The file is too large.", ref = "Problem")
            })
    public Response preview(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @Parameter(schema = @Schema(allowableValues = {"people", "companies"})) @QueryParam("kind") @Nullable
                    String kind,
            @QueryParam("name") @Nullable String name,
            @QueryParam("region") @Nullable String region,
            @QueryParam("session_key") @Nullable String sessionKey,
            @QueryParam("batch_id") @Nullable String batchId,
            InputStream file) {
        return made(request(caller, kind, name, region, sessionKey, batchId), file);
    }

    /** Takes a form with a file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(bytes = LIMIT)
    @Operation(hidden = true)
    public Response previewForm(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("name") @Nullable String name,
            @QueryParam("region") @Nullable String region,
            @QueryParam("session_key") @Nullable String sessionKey,
            @QueryParam("batch_id") @Nullable String batchId,
            @FormDataParam("file") @Nullable FormDataBodyPart file) {
        if (file == null) {
            throw ApiException.invalidField("missing", "file", "the form needs a part of this name");
        }
        String its = file.getFormDataContentDisposition().getFileName();
        return made(
                request(caller, kind, name == null ? its : name, region, sessionKey, batchId),
                file.getValueAs(InputStream.class));
    }

    private Response made(ImportRequest request, InputStream file) {
        return Response.status(Response.Status.CREATED)
                .entity(imports.preview(request, file))
                .build();
    }

    private static ImportRequest request(
            WorkspacePrincipal caller,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String region,
            @Nullable String sessionKey,
            @Nullable String batchId) {
        ImportKind known = ImportKind.find(String.valueOf(kind))
                .orElseThrow(() -> ApiException.invalidField("invalid", "kind", "must be people or companies"));
        if (region != null && !Phones.knowsRegion(region)) {
            throw ApiException.invalidField("invalid", "region", "must be a country's two letters, such as DE");
        }
        return new ImportRequest(
                caller.workspace(),
                known,
                text("name", name),
                region,
                text("session_key", sessionKey),
                text("batch_id", batchId));
    }

    private static @Nullable String text(String field, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (written.length() > LONGEST || written.chars().anyMatch(Character::isISOControl)) {
            throw ApiException.invalidField("invalid", field, "must be at most " + LONGEST + " visible characters");
        }
        return written.strip();
    }

    /** Lists them. */
    @GET
    @Operation(
            operationId = "listImports",
            summary = "List imports, the newest first",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public ImportsResponse list(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        UUID after = PAGES.id(cursor);
        return imports.list(caller.workspace(), after == null ? null : new ImportId(after), PageLimit.of(limit), PAGES);
    }

    /** Shows one. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "Show an import and how far it is",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public ImportResponse get(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") ImportId id) {
        return imports.find(caller.workspace(), id);
    }

    /** Begins. */
    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmImport",
            summary = "Confirm the mapping of a preview and have its rows stored",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = ConfirmRequest.class))),
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "The rows are being stored.",
                        content = @Content(schema = @Schema(implementation = ImportResponse.class))),
                @ApiResponse(
                        responseCode = "409",
                        description = "It was cancelled, or confirmed with another mapping.",
                        ref = "Problem")
            })
    public Response confirm(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") ImportId id,
            @Nullable ConfirmRequest request) {
        return Response.accepted(imports.confirm(caller.workspace(), id, request == null ? null : request.mapping()))
                .build();
    }

    /** Ends one. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import; what it stored stays",
            responses = {
                @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", description = "It is completed.", ref = "Problem")
            })
    public ImportResponse cancel(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") ImportId id) {
        return imports.cancel(caller.workspace(), id);
    }
}
