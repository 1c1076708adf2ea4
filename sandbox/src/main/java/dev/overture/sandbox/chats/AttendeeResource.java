package dev.overture.sandbox.chats;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.Route;
import dev.overture.sandbox.invitations.Relations;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The other people in chats. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class AttendeeResource {
    private static final Paging LIST = new Paging("ChatAttendeeList", 1, 250, 100);
    private static final Paging CHATS = new Paging("ChatList", 1, 250, 100);

    private final FaultGate gate;
    private final Accounts accounts;
    private final People people;
    private final Relations relations;
    private final Chats chats;
    private final ChatViews views;

    public AttendeeResource(
            FaultGate gate, Accounts accounts, People people, Relations relations, Chats chats, ChatViews views) {
        this.gate = gate;
        this.accounts = accounts;
        this.people = people;
        this.relations = relations;
        this.chats = chats;
        this.views = views;
    }

    /** Everybody in any chat. */
    @GET
    @Path("/chat_attendees")
    public Response list(
            @Context ContainerRequestContext request,
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return gate.read(request, Route.CHATS, accountId, () -> {
            List<Seat> seats = seats().filter(
                            seat -> accountId == null || seat.account().id().equals(accountId))
                    .toList();
            return LIST.page(seats, seat -> seat.person().position(), this::view, cursor, limit);
        });
    }

    /** Everybody in one chat. */
    @GET
    @Path("/chats/{chat_id}/attendees")
    public Response ofChat(@Context ContainerRequestContext request, @PathParam("chat_id") String chatId) {
        return gate.read(request, Route.CHATS, null, () -> {
            Chat chat = chats.find(chatId, null).orElseThrow(() -> VendorError.notFound("Chat"));
            List<Seat> seats = seats(chat).sorted(Seat.NEWEST_FIRST).toList();
            return LIST.page(seats, seat -> seat.person().position(), this::view, null, null);
        });
    }

    /** One of them. */
    @GET
    @Path("/chat_attendees/{id}")
    public Response get(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return gate.read(request, Route.CHATS, null, () -> view(seat(id)));
    }

    /** The chats of the account with this person alone. */
    @GET
    @Path("/chat_attendees/{id}/chats")
    public Response chatsWith(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return gate.read(request, Route.CHATS, null, () -> {
            Seat seat = seat(id);
            List<Chat> shared = chats.newestFirst().stream()
                    .filter(chat -> chat.accountId().equals(seat.account().id()))
                    .filter(chat -> chat.people().equals(List.of(seat.person().key())))
                    .toList();
            return CHATS.page(shared, Chat::position, views::chat, null, null);
        });
    }

    private Seat seat(String id) {
        return seats().filter(
                        seat -> Attendee.idOf(seat.account(), seat.person()).equals(id))
                .findFirst()
                .orElseThrow(() -> VendorError.notFound("Attendee"));
    }

    private Stream<Seat> seats() {
        return chats.newestFirst().stream().flatMap(this::seats).distinct().sorted(Seat.NEWEST_FIRST);
    }

    private Stream<Seat> seats(Chat chat) {
        Account account = accounts.named(chat.accountId());
        return chat.people().stream().map(key -> new Seat(account, people.withKey(key)));
    }

    private Object view(Seat seat) {
        boolean connected = relations.areConnected(seat.account(), seat.person());
        return views.attendeeView(seat.account(), seat.person(), connected);
    }

    private record Seat(Account account, Person person) {
        static final java.util.Comparator<Seat> NEWEST_FIRST = java.util.Comparator.<Seat>comparingLong(
                        seat -> seat.person().position())
                .reversed();
    }
}
