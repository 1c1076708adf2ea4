package dev.overture.sandbox.chats;

import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.Route;
import dev.overture.sandbox.wire.Paging;
import dev.overture.sandbox.wire.VendorError;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/v1/chats/{chat_id}/attendees}. */
@Path("/api/v1/chats/{chat_id}/attendees")
@Produces(MediaType.APPLICATION_JSON)
public final class ChatAttendeeResource {
    private static final Paging LIST = new Paging("ChatAttendeeList", 1, 250, 250);

    private final FaultGate gate;
    private final Chats chats;
    private final Seats seats;

    public ChatAttendeeResource(FaultGate gate, Chats chats, Seats seats) {
        this.gate = gate;
        this.chats = chats;
        this.seats = seats;
    }

    /** Everybody in the chat but the owner. */
    @GET
    public Response list(@Context ContainerRequestContext request, @PathParam("chat_id") String chatId) {
        return gate.read(request, Route.CHATS, null, () -> {
            Chat chat = chats.find(chatId, null).orElseThrow(() -> VendorError.notFound("Chat"));
            List<Seats.Seat> found = seats.in(chat).toList();
            return LIST.page(found, seat -> seat.person().position(), seats::view, null, null);
        });
    }
}
