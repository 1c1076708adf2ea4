package dev.overture.api.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.export.RowStream;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.ImportId;
import dev.overture.schema.imports.FileImportDao;
import dev.overture.schema.imports.ImportResult;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What became of each row of an import, to be saved. */
@Path("/api/imports")
public final class ImportReportResource {

    private static final int PAGE = 1_000;
    private static final List<String> COLUMNS =
            List.of("row", "result", "code", "field", "message", "id", "duplicate_of_row");

    private final FileImportDao imports;
    private final ObjectMapper json;

    /** Reads them here. */
    public ImportReportResource(FileImportDao imports, ObjectMapper json) {
        this.imports = imports;
        this.json = json;
    }

    /** As CSV. */
    @GET
    @Path("/{id}/rows.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "importRowsAsCsv",
            summary = "Save what became of each row of an import",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A line for each row that has its result, in the order of the file.",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    public Response csv(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") ImportId id) {
        return rows(caller, id).answer(true, "import-rows");
    }

    /** As JSON. */
    @GET
    @Path("/{id}/rows.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importRowsAsJson",
            summary = "Save what became of each row of an import",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "An object for each row that has its result, in the order of the file.",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(type = "array", implementation = Object.class))))
    public Response json(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") ImportId id) {
        return rows(caller, id).answer(false, "import-rows");
    }

    private RowStream<Integer> rows(WorkspacePrincipal caller, ImportId id) {
        if (imports.find(caller.workspace(), id).isEmpty()) {
            throw ApiException.notFound("import");
        }
        return new RowStream<>(
                json,
                COLUMNS,
                after -> RowStream.Page.of(
                        imports.listRows(id, after == null ? 0 : after, PAGE), PAGE, this::row, ImportResult::row));
    }

    private ObjectNode row(ImportResult result) {
        return json.createObjectNode()
                .put("row", result.row())
                .put("result", result.result())
                .put("code", result.code())
                .put("field", result.field())
                .put("message", result.message())
                .put(
                        "id",
                        result.subjectId() == null ? null : result.subjectId().toString())
                .put("duplicate_of_row", result.duplicateOfRow());
    }
}
