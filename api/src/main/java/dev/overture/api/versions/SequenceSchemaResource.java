package dev.overture.api.versions;

import com.google.common.io.Resources;
import dev.overture.authoring.sequence.SequenceReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of sequences, for editors. */
@Path("/sequence.schema.json")
@Produces(MediaType.APPLICATION_JSON)
public final class SequenceSchemaResource {

    /** The schema, the same for everybody. */
    @GET
    @Operation(
            operationId = "sequenceSchema",
            summary = "The JSON Schema of sequences, by which editors complete them",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "JSON Schema, draft 2020-12.",
                            content = @Content(schema = @Schema(type = "object"))))
    public String get() throws IOException {
        return Resources.toString(
                Resources.getResource(SequenceReader.class, "/dev/overture/authoring/sequence.schema.json"),
                StandardCharsets.UTF_8);
    }
}
