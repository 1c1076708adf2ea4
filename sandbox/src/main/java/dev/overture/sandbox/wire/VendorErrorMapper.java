package dev.overture.sandbox.wire;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers a {@link VendorError} as the vendor would. */
public final class VendorErrorMapper implements ExceptionMapper<VendorError> {
    @Override
    public Response toResponse(VendorError error) {
        return Response.status(error.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(error.body())
                .build();
    }
}
