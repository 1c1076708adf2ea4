package dev.overture.api.bodies;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;

/**
 * Says with every refusal of a request that may have an unread body that its connection ends: a client that sent its next
 * request over it would lose that one.
 */
public final class UnreadBodies implements ContainerResponseFilter {

    private static final String CONNECTION = "Connection";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean refused = response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode();
        if (refused && hasBody(request)) {
            response.getHeaders().putSingle(CONNECTION, "close");
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }
}
