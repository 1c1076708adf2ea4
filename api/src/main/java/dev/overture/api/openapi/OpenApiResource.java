package dev.overture.api.openapi;

import com.google.common.base.Suppliers;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ResourceConfig;

/** What this API can do, in OpenAPI 3.1. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final Supplier<String> document;

    /** Describes whatever is registered here when it is first asked for. */
    public OpenApiResource(ResourceConfig jersey) {
        this.document = Suppliers.memoize(() -> Json31.pretty(ApiDescription.of(jersey)));
    }

    /** The description. */
    @GET
    @Operation(
            operationId = "openApi",
            summary = "This description",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OpenAPI 3.1.",
                            content = @Content(schema = @Schema(type = "object"))))
    public String get() {
        return document.get();
    }
}
