package dev.overture.api.uploads;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.ids.Cursor;
import dev.overture.api.ids.PageLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.BatchId;
import dev.overture.schema.imports.BatchDao;
import dev.overture.schema.imports.BatchRow;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports of uploads. */
@Path("/api/batches")
@Produces(MediaType.APPLICATION_JSON)
public final class BatchResource {

    private static final Cursor ROWS = new Cursor("rows");
    private static final Set<String> RESULTS = Set.of("stored", "rejected");

    private final BatchDao batches;

    /** Shows reports from here. */
    public BatchResource(BatchDao batches) {
        this.batches = batches;
    }

    /** Lists rows. */
    @GET
    @Path("/{id}/rows")
    @Operation(
            operationId = "listBatchRows",
            summary = "List what became of the rows of an upload",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public BatchRowsResponse rows(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") BatchId id,
            @Parameter(schema = @Schema(allowableValues = {"stored", "rejected"})) @QueryParam("result") @Nullable
                    String result,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        if (!batches.exists(caller.workspace(), id)) {
            throw ApiException.notFound("batch");
        }
        if (result != null && !RESULTS.contains(result)) {
            throw ApiException.invalidField("invalid", "result", "must be stored or rejected");
        }
        int most = PageLimit.of(limit);
        List<BatchRow> page = batches.list(id, result, ROWS.number(cursor), most);
        return new BatchRowsResponse(
                page.stream().map(BatchRowResponse::of).toList(), ROWS.behindLast(page, most, BatchRow::row));
    }
}
