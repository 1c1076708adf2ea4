package dev.overture.sandbox.accounts;

import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.Route;
import dev.overture.sandbox.wire.Paging;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/accounts}. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {
    private static final Paging LIST = new Paging("AccountList", 1, 250, 100);

    private final FaultGate gate;
    private final Accounts accounts;
    private final AccountHealth health;

    public AccountResource(FaultGate gate, Accounts accounts, AccountHealth health) {
        this.gate = gate;
        this.accounts = accounts;
        this.health = health;
    }

    /** The linked accounts. */
    @GET
    public Response list(
            @Context ContainerRequestContext request,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return gate.read(
                request,
                Route.ACCOUNTS,
                null,
                () -> LIST.page(accounts.all(), Account::position, AccountView::of, cursor, limit));
    }

    /** One account. */
    @GET
    @Path("/{id}")
    public Response get(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return gate.read(request, Route.ACCOUNTS, id, () -> AccountView.of(accounts.named(id)));
    }

    /** Unlinks an account. */
    @DELETE
    @Path("/{id}")
    public Response delete(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return gate.read(request, Route.ACCOUNTS, id, () -> {
            health.change(accounts.named(id), AccountStatus.DELETED);
            return new Deleted("AccountDeleted");
        });
    }

    record Deleted(String object) {}
}
