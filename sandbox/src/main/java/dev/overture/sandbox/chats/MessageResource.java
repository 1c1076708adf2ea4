package dev.overture.sandbox.chats;

import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.Route;
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

/** {@code /api/v1/messages}. */
@Path("/api/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
public final class MessageResource {
    private final FaultGate gate;
    private final Chats chats;
    private final ChatViews views;
    private final MessagePages pages;

    public MessageResource(FaultGate gate, Chats chats, ChatViews views) {
        this.gate = gate;
        this.chats = chats;
        this.views = views;
        this.pages = new MessagePages(views);
    }

    /** The messages of all chats, newest first. */
    @GET
    public Response list(
            @Context ContainerRequestContext request,
            @QueryParam("account_id") @Nullable String accountIds,
            @QueryParam("sender_id") @Nullable String senderId,
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return gate.read(request, Route.MESSAGES, accountIds, () -> {
            List<Message> all = chats.messagesNewestFirst().stream()
                    .filter(message -> MessagePages.isAmong(message.chat().accountId(), accountIds))
                    .toList();
            return pages.page(all, senderId, before, after, cursor, limit);
        });
    }

    /** One message. */
    @GET
    @Path("/{id}")
    public Response get(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return gate.read(
                request,
                Route.MESSAGES,
                null,
                () -> views.message(chats.message(id).orElseThrow(() -> VendorError.notFound("Message"))));
    }
}
