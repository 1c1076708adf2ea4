package dev.overture.api.unsubscribe;

import dev.overture.api.bodies.BodyLimit;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.links.UnsubscribeLinks;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.suppressions.Unsubscription;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Where the links of e-mails lead. Needs no key: the token is the proof, and what is none costs no look into the database. Only
 * a POST unsubscribes, so that programs which follow links do not.
 */
@Path("/unsubscribe/{token}")
@Produces(MediaType.TEXT_HTML)
public final class UnsubscribeResource {

    private static final int LARGEST_BODY = 16 * 1024;

    private final Optional<UnsubscribeLinks> links;
    private final Jdbi jdbi;
    private final Unsubscription unsubscription;
    private final InstantSource clock;

    /** @param links reads the tokens; without it none is valid */
    public UnsubscribeResource(Optional<UnsubscribeLinks> links, Jdbi jdbi, TimeOrderedIds ids, InstantSource clock) {
        this.links = links;
        this.jdbi = jdbi;
        this.unsubscription = new Unsubscription(ids);
        this.clock = clock;
    }

    /** Asks whether it is meant. Changes nothing. */
    @GET
    @Operation(
            operationId = "askToUnsubscribe",
            summary = "A page that asks whether to unsubscribe; changes nothing",
            responses = {
                @ApiResponse(responseCode = "200", description = "A page with a button."),
                @ApiResponse(responseCode = "404", description = "A page that says that the link is not valid.")
            })
    public Response ask(@PathParam("token") String token) {
        return read(token).isPresent() ? Pages.ask() : Pages.unknown();
    }

    /** Unsubscribes at once, as RFC 8058 wants it; again changes nothing. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(bytes = LARGEST_BODY)
    @Operation(
            operationId = "unsubscribe",
            summary = "Unsubscribe at once (RFC 8058)",
            responses = {
                @ApiResponse(responseCode = "200", description = "A page that says so."),
                @ApiResponse(responseCode = "404", description = "A page that says that the link is not valid.")
            })
    public Response unsubscribe(@PathParam("token") String token) {
        Optional<CampaignProspectId> somebody = read(token);
        boolean known = somebody.isPresent()
                && jdbi.inTransaction(handle -> unsubscription.record(handle, somebody.get(), clock.instant()));
        return known ? Pages.done() : Pages.unknown();
    }

    private Optional<CampaignProspectId> read(String token) {
        return links.flatMap(each -> each.read(token));
    }
}
