package dev.overture.sandbox.chats;

import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.Route;
import dev.overture.sandbox.wire.Paging;
import dev.overture.sandbox.wire.VendorError;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/chat_attendees}: the other people in chats. */
@Path("/api/v1/chat_attendees")
@Produces(MediaType.APPLICATION_JSON)
public final class AttendeeResource {
    private static final Paging LIST = new Paging("ChatAttendeeList", 1, 250, 100);
    private static final Paging CHATS = new Paging("ChatList", 1, 250, 100);

    private final FaultGate gate;
    private final Seats seats;
    private final Chats chats;
    private final ChatViews views;

    public AttendeeResource(FaultGate gate, Seats seats, Chats chats, ChatViews views) {
        this.gate = gate;
        this.seats = seats;
        this.chats = chats;
        this.views = views;
    }

    /** Everybody in any chat. */
    @GET
    public Response list(
            @Context ContainerRequestContext request,
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return gate.read(request, Route.CHATS, accountId, () -> {
            List<Seats.Seat> found = seats.all()
                    .filter(seat -> accountId == null || seat.account().id().equals(accountId))
                    .toList();
            return LIST.page(found, seat -> seat.person().position(), seats::view, cursor, limit);
        });
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    public Response get(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return gate.read(request, Route.CHATS, null, () -> seats.view(seat(id)));
    }

    /** The chats of the account with this person alone. */
    @GET
    @Path("/{id}/chats")
    public Response chatsWith(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return gate.read(request, Route.CHATS, null, () -> {
            Seats.Seat seat = seat(id);
            List<Chat> shared = chats.newestFirst().stream()
                    .filter(chat -> chat.accountId().equals(seat.account().id()))
                    .filter(chat -> chat.people().equals(List.of(seat.person().key())))
                    .toList();
            return CHATS.page(shared, Chat::position, views::chat, null, null);
        });
    }

    private Seats.Seat seat(String id) {
        return seats.all()
                .filter(seat -> seat.id().equals(id))
                .findFirst()
                .orElseThrow(() -> VendorError.notFound("Attendee"));
    }
}
