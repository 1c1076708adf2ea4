package dev.overture.sandbox.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The page behind a hosted link: opening it is signing in. */
@Path("/sandbox/hosted/{token}")
public final class HostedPageResource {
    private final HostedLinks links;

    public HostedPageResource(HostedLinks links) {
        this.links = links;
    }

    /** Connects the account, and sends the user on if the link says where to. */
    @GET
    public Response open(@PathParam("token") String token) {
        URI next = links.follow(token);
        return next == null
                ? Response.ok("The account is connected.", MediaType.TEXT_PLAIN_TYPE)
                        .build()
                : Response.seeOther(next).build();
    }
}
