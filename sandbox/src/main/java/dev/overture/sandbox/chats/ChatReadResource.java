package dev.overture.sandbox.chats;

import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.Route;
import dev.overture.sandbox.wire.Paging;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.wire.Wire;
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

/** Reading {@code /api/v1/chats}. */
@Path("/api/v1/chats")
@Produces(MediaType.APPLICATION_JSON)
public final class ChatReadResource {
    private static final Paging CHATS = new Paging("ChatList", 1, 250, 100);

    private final FaultGate gate;
    private final Chats chats;
    private final ChatViews views;
    private final MessagePages pages;

    public ChatReadResource(FaultGate gate, Chats chats, ChatViews views) {
        this.gate = gate;
        this.chats = chats;
        this.views = views;
        this.pages = new MessagePages(views);
    }

    /** The chats, the one with the newest message first. */
    @GET
    public Response list(
            @Context ContainerRequestContext request,
            @QueryParam("account_id") @Nullable String accountIds,
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return gate.read(request, Route.CHATS, accountIds, () -> {
            List<Chat> found = chats.newestFirst().stream()
                    .filter(chat -> MessagePages.isAmong(chat.accountId(), accountIds))
                    .filter(chat -> Wire.isBefore(chat.changedAt(), before) && Wire.isAfter(chat.changedAt(), after))
                    .toList();
            return CHATS.page(found, Chat::position, views::chat, cursor, limit);
        });
    }

    /** One chat. */
    @GET
    @Path("/{chat_id}")
    public Response get(
            @Context ContainerRequestContext request,
            @PathParam("chat_id") String id,
            @QueryParam("account_id") @Nullable String accountId) {
        return gate.read(request, Route.CHATS, accountId, () -> views.chatWithLastMessage(chat(id, accountId)));
    }

    /** The messages of a chat, newest first. */
    @GET
    @Path("/{chat_id}/messages")
    public Response messages(
            @Context ContainerRequestContext request,
            @PathParam("chat_id") String id,
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("sender_id") @Nullable String senderId,
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return gate.read(request, Route.MESSAGES, accountId, () -> {
            List<Message> all = chat(id, accountId).newestFirst();
            return pages.page(all, senderId, before, after, cursor, limit);
        });
    }

    private Chat chat(String id, @Nullable String accountId) {
        return chats.find(id, accountId).orElseThrow(() -> VendorError.notFound("Chat"));
    }
}
