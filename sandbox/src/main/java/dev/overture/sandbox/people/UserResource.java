package dev.overture.sandbox.people;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.AccountType;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.FaultGate.Call;
import dev.overture.sandbox.faults.Route;
import dev.overture.sandbox.wire.Arrival;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/users/{identifier}}. Looking somebody up is a counted profile view at the vendor, but no send,
 * even when the person is told of it.
 */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
public final class UserResource {
    private final FaultGate gate;
    private final Accounts accounts;
    private final People people;
    private final ProfileViews views;
    private final Visits visits;

    public UserResource(FaultGate gate, Accounts accounts, People people, ProfileViews views, Visits visits) {
        this.gate = gate;
        this.accounts = accounts;
        this.people = people;
        this.views = views;
        this.visits = visits;
    }

    /** The account's own profile. */
    @GET
    @Path("/me")
    public Response me(@Context ContainerRequestContext request, @QueryParam("account_id") @Nullable String accountId) {
        return gate.read(request, Route.PROFILE, accountId, () -> ProfileViews.owner(accounts.named(accountId)));
    }

    /** The profile behind a slug, a provider id or a WhatsApp id. */
    @GET
    @Path("/{identifier}")
    public Response profile(
            @Context ContainerRequestContext request,
            @PathParam("identifier") String identifier,
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("notify") boolean notify) {
        Instant at = Arrival.of(request);
        Call call = new Call(notify ? Route.PROFILE_VISIT : Route.PROFILE, accountId, identifier);
        return gate.lookUp(request, call, () -> {
            Account account = accounts.named(accountId);
            if (notify) {
                account.ableToWrite();
            }
            Person person = account.type() == AccountType.WHATSAPP
                    ? people.byWhatsappId(identifier)
                    : people.lookUp(account.of(AccountType.LINKEDIN), identifier);
            ProfileViews.Profile profile = views.profile(account, person);
            if (notify) {
                visits.add(at, account, profile.providerId());
            }
            return profile;
        });
    }
}
