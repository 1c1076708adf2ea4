package dev.overture.sandbox.control;

import dev.overture.sandbox.accounts.AccountHealth;
import dev.overture.sandbox.accounts.AccountStatus;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.wire.ControlError;
import dev.overture.sandbox.wire.FieldError;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.world.World;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /sandbox/accounts}: disconnects and reconnects accounts. */
@Path("/sandbox/accounts/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountControlResource {
    private final World world;
    private final Accounts accounts;
    private final AccountHealth health;
    private final Json json = new Json();

    public AccountControlResource(World world, Accounts accounts, AccountHealth health) {
        this.world = world;
        this.accounts = accounts;
        this.health = health;
    }

    /** Sets the account's status and tells the receivers. */
    @POST
    @Path("/status")
    public Object status(@PathParam("id") String id, String body) {
        StatusRequest wanted = json.control(body, StatusRequest.class);
        world.alone(() -> health.change(
                accounts.find(id).orElseThrow(() -> new ControlError(404, "id", "no such account")), wanted.status()));
        return new ControlResource.Done(wanted.status().name());
    }

    record StatusRequest(AccountStatus status) {
        StatusRequest {
            if (status == null) {
                throw new FieldError("status", "is required");
            }
        }
    }
}
