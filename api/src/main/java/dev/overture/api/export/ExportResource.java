package dev.overture.api.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.problems.ApiException;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.model.ids.CampaignId;
import dev.overture.schema.crm.JsonRow;
import dev.overture.schema.export.ExportDao;
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
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Everything that a workspace holds, to be taken elsewhere. */
@Path("/api/export")
public final class ExportResource {

    private final Jdbi jdbi;
    private final SequenceReader reader;
    private final ObjectMapper json;
    private final ObjectReader rows;

    /** Reads it here; {@code reader} understands the sequences. */
    public ExportResource(Jdbi jdbi, SequenceReader reader, ObjectMapper json) {
        this.jdbi = jdbi;
        this.reader = reader;
        this.json = json;
        this.rows = json.readerFor(ObjectNode.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /** Streams one. */
    @GET
    @Path("/{file}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "export",
            summary = "Save people, companies, messages, events or campaigns as CSV or JSON",
            description =
                    "Streamed, oldest first. In CSV a text that a spreadsheet would take for a formula begins with a"
                            + " quote, which imports take away again.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The rows.",
                        content = {
                            @Content(
                                    mediaType = "application/json",
                                    schema = @Schema(type = "array", implementation = Object.class)),
                            @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                        }),
                @ApiResponse(responseCode = "404", description = "There is no such file.", ref = "Problem")
            })
    public Response export(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "people.csv",
                                                "people.json",
                                                "companies.csv",
                                                "companies.json",
                                                "messages.csv",
                                                "messages.json",
                                                "events.csv",
                                                "events.json",
                                                "campaigns.csv",
                                                "campaigns.json"
                                            }))
                    @PathParam("file")
                    String file) {
        boolean asCsv = file.endsWith(".csv");
        if (!asCsv && !file.endsWith(".json")) {
            throw ApiException.notFound("file");
        }
        Exported wanted = Exported.named(file.substring(0, file.lastIndexOf('.')))
                .orElseThrow(() -> ApiException.notFound("file"));
        RowStream<UUID> stream = new RowStream<>(
                json,
                wanted.columns(),
                after -> RowStream.Page.of(
                        page(wanted, caller, after), wanted.page(), row -> parsed(row.json()), JsonRow::id));
        return stream.answer(asCsv, wanted.name());
    }

    private List<JsonRow> page(Exported wanted, WorkspacePrincipal caller, @Nullable UUID after) {
        return jdbi.inTransaction(handle -> {
            handle.execute("set local time zone 'UTC'");
            return wanted.read(handle.attach(ExportDao.class), caller.workspace(), after);
        });
    }

    private ObjectNode parsed(String row) {
        try {
            return rows.readValue(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL writes JSON", impossible);
        }
    }

    /** Shows a campaign as it can be made again. */
    @GET
    @Path("/campaigns/{id}.yaml")
    @Produces("application/yaml")
    @Operation(
            operationId = "exportCampaign",
            summary = "Save a campaign as YAML, as POST /api/campaigns takes it",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description =
                                    "The newest version of its sequence, every step with its id, and its settings.",
                            content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string"))))
    public String campaign(@Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") CampaignId id) {
        return jdbi.withHandle(handle -> new CampaignFile(handle, reader, json).write(caller.workspace(), id));
    }
}
