package dev.overture.sandbox.chats;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.FaultGate.Call;
import dev.overture.sandbox.faults.Route;
import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.wire.Arrival;
import dev.overture.sandbox.wire.FormFields;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.world.World;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** Writing to {@code /api/v1/chats}. */
@Path("/api/v1/chats")
@Produces(MediaType.APPLICATION_JSON)
public final class ChatResource {
    private final World world;
    private final FaultGate gate;
    private final Accounts accounts;
    private final Chats chats;
    private final Messenger messenger;
    private final Json json = new Json();

    public ChatResource(World world, FaultGate gate, Accounts accounts, Chats chats, Messenger messenger) {
        this.world = world;
        this.gate = gate;
        this.accounts = accounts;
        this.chats = chats;
        this.messenger = messenger;
    }

    /** Starts a chat from a form. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(@Context ContainerRequestContext request, FormDataMultiPart form) {
        FormFields.refuseHugeBodies(request.getLength());
        return start(request, StartChat.of(form));
    }

    /** Starts a chat from JSON. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response startFromJson(@Context ContainerRequestContext request, String body) {
        return start(request, json.vendor("body", body, StartChat.class));
    }

    private Response start(ContainerRequestContext request, StartChat wanted) {
        Instant at = Arrival.of(request);
        Kind kind = world.locked(() -> Messenger.kind(accounts.named(wanted.accountId()), wanted.isInmail()));
        Call call = new Call(Route.of(kind), wanted.accountId(), wanted.firstAttendee());
        return gate.create(request, call, () -> {
            Message sent = messenger.start(at, accounts.named(wanted.accountId()), wanted);
            return new Started("ChatStarted", sent.chat().id(), sent.id());
        });
    }

    /** Adds a message from a form. */
    @POST
    @Path("/{chat_id}/messages")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @Context ContainerRequestContext request, @PathParam("chat_id") String chatId, FormDataMultiPart form) {
        FormFields.refuseHugeBodies(request.getLength());
        FormFields fields = new FormFields(form);
        return send(request, chatId, new SendMessage(fields.get("account_id"), fields.get("text")));
    }

    /** Adds a message from JSON. */
    @POST
    @Path("/{chat_id}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sendFromJson(
            @Context ContainerRequestContext request, @PathParam("chat_id") String chatId, String body) {
        return send(request, chatId, json.vendor("body", body, SendMessage.class));
    }

    private Response send(ContainerRequestContext request, String chatId, SendMessage wanted) {
        Instant at = Arrival.of(request);
        Call call = world.locked(() -> callOf(chatId, wanted));
        return gate.create(request, call, () -> {
            Chat chat = chat(chatId, wanted);
            Message sent = messenger.reply(at, accounts.named(chat.accountId()), chat, wanted.text());
            return new Sent("MessageSent", sent.id());
        });
    }

    private Call callOf(String chatId, SendMessage wanted) {
        Chat chat = chat(chatId, wanted);
        Account account = accounts.named(chat.accountId());
        return new Call(
                Route.of(Messenger.kind(account, false)),
                account.id(),
                chat.people().get(0));
    }

    private Chat chat(String id, SendMessage wanted) {
        Chat chat = chats.find(id, wanted.accountId()).orElseThrow(() -> VendorError.notFound("Chat"));
        if (wanted.accountId() != null && !wanted.accountId().equals(chat.accountId())) {
            throw VendorError.of(403, "account_mismatch", "the chat belongs to another account");
        }
        return chat;
    }

    record SendMessage(@Nullable String accountId, @Nullable String text) {}

    record Started(
            String object,
            @Nullable String chatId,
            @Nullable String messageId) {}

    record Sent(String object, @Nullable String messageId) {}
}
