package dev.overture.sandbox.wire;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers a {@link ControlError} with the field it is about. */
public final class ControlErrorMapper implements ExceptionMapper<ControlError> {
    @Override
    public Response toResponse(ControlError error) {
        return Response.status(error.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(error.body())
                .build();
    }
}
