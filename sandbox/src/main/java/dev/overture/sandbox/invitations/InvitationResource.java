package dev.overture.sandbox.invitations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.FaultGate.Call;
import dev.overture.sandbox.faults.Route;
import dev.overture.sandbox.wire.Arrival;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.wire.Paging;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.wire.VendorList;
import dev.overture.sandbox.world.World;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/users/invite}. */
@Path("/api/v1/users/invite")
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationResource {
    private static final Paging LIST = new Paging("InvitationList", 1, 100, 10);

    private final World world;
    private final FaultGate gate;
    private final Accounts accounts;
    private final Invitations invitations;
    private final InvitationViews views;
    private final Json json = new Json();

    public InvitationResource(
            World world, FaultGate gate, Accounts accounts, Invitations invitations, InvitationViews views) {
        this.world = world;
        this.gate = gate;
        this.accounts = accounts;
        this.invitations = invitations;
        this.views = views;
    }

    /** Sends an invitation. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(@Context ContainerRequestContext request, String body) {
        Instant at = Arrival.of(request);
        Invite wanted = json.vendor("body", body, Invite.class);
        Call call = new Call(Route.INVITATION, wanted.accountId(), wanted.providerId());
        return gate.create(request, call, () -> {
            Account account = accounts.named(wanted.accountId());
            if (wanted.providerId() == null || wanted.providerId().isBlank()) {
                throw VendorError.missing("provider_id");
            }
            Invitations.Sent sent = invitations.invite(at, account, wanted.providerId(), wanted.message());
            return new Answer("UserInvitationSent", sent.invitationId(), sent.usage());
        });
    }

    /** The pending invitations, and only those. */
    @GET
    @Path("/sent")
    public Response sent(
            @Context ContainerRequestContext request,
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return gate.read(request, Route.SENT_INVITATIONS, accountId, () -> {
            Account account = accounts.named(accountId);
            return LIST.page(
                    invitations.pendingNewestFirst(account),
                    Invitation::position,
                    invitation -> views.sent(account, invitation),
                    cursor,
                    limit);
        });
    }

    /** The invitations that the owner received: nobody in the sandbox invites. */
    @GET
    @Path("/received")
    public Response received(
            @Context ContainerRequestContext request,
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("limit") @Nullable String limit) {
        return gate.read(request, Route.RECEIVED_INVITATIONS, accountId, () -> {
            accounts.named(accountId);
            LIST.size(limit);
            return new VendorList("InvitationList", List.of(), null);
        });
    }

    /** Takes a pending invitation back. */
    @DELETE
    @Path("/sent/{id}")
    public Response withdraw(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @QueryParam("account_id") @Nullable String accountId) {
        Instant at = Arrival.of(request);
        String recipient = world.locked(() -> invitations.recipientOf(id)).orElse(null);
        Call call = new Call(Route.WITHDRAWAL, accountId, recipient);
        return gate.lookUp(request, call, () -> {
            invitations.withdraw(at, accounts.named(accountId), id);
            return new Canceled("InvitationCanceled");
        });
    }

    record Invite(
            @Nullable String accountId,
            @Nullable String providerId,
            @Nullable String message) {}

    record Answer(
            String object,
            String invitationId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer usage) {}

    record Canceled(String object) {}
}
