package dev.overture.sandbox.wire;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Gives the framework's own refusals (no such route, wrong content type, broken body) the vendor's shape. */
public final class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException error) {
        int status = error.getResponse().getStatus();
        String type = switch (status) {
            case 400 -> "malformed_request";
            case 404 -> "resource_not_found";
            case 405 -> "feature_not_implemented";
            case 413 -> "content_too_large";
            case 415 -> "unsupported_media_type";
            default -> "unexpected_error";
        };
        return Response.fromResponse(error.getResponse())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(VendorError.body(status, type, "HTTP " + status))
                .build();
    }
}
