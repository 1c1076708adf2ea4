package dev.overture.api.bodies;

import dev.overture.api.problems.ApiException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;

/** Refuses addresses that hold a NUL character, which PostgreSQL neither stores nor compares. */
@PreMatching
public final class NulInAddress implements ContainerRequestFilter {

    private static final String NUL = "%00";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().toString().contains(NUL)) {
            throw ApiException.invalid("control_characters", "The address holds a NUL character.", List.of());
        }
    }
}
