package dev.overture.sandbox.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.world.World;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The door through which every call to a vendor route goes: here faults strike, before or after the effect. */
public final class FaultGate {
    private static final String HTML = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

    private final World world;
    private final Faults faults;
    private final int createStatus;
    private final Json json = new Json();

    public FaultGate(World world, Faults faults, int createStatus) {
        this.world = world;
        this.faults = faults;
        this.createStatus = createStatus;
    }

    /** Answers a read with 200, unless a fault strikes. */
    public Response read(ContainerRequestContext request, Route route, @Nullable String accountId, Supplier<?> effect) {
        return pass(request, new Call(route, accountId, null), 200, effect);
    }

    /** Answers the looking up of one person with 200, unless a fault strikes. */
    public Response lookUp(ContainerRequestContext request, Call call, Supplier<?> effect) {
        return pass(request, call, 200, effect);
    }

    /** Answers a create with the configured status, unless a fault strikes. */
    public Response create(ContainerRequestContext request, Call call, Supplier<?> effect) {
        return pass(request, call, createStatus, effect);
    }

    private Response pass(ContainerRequestContext request, Call call, int status, Supplier<?> effect) {
        Fault fault = world.locked(() -> faults.next(call.route(), call.accountId(), call.recipient()));
        if (fault != null && fault.strikesBeforeEffect()) {
            return answer(request, fault, null);
        }
        Object result = world.locked(effect::get);
        Response plain = Response.status(status).entity(result).build();
        return fault == null ? plain : answer(request, fault, plain);
    }

    private Response answer(ContainerRequestContext request, Fault fault, @Nullable Response plain) {
        if (fault.hangMs() != null) {
            hang(fault.hangMs());
        }
        return switch (fault.answer()) {
            case HANG -> plain == null ? error(fault) : plain;
            case CLOSE -> {
                ConnectionCutter.cut(request);
                yield Response.noContent().build();
            }
            case HTML ->
                Response.status(fault.answer().status())
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(HTML)
                        .build();
            case MOVED ->
                Response.status(fault.answer().status())
                        .header("Location", withFinalSlash(request))
                        .build();
            case NULL_MESSAGE_ID -> plain == null ? error(fault) : withoutIds(plain);
            default -> error(fault);
        };
    }

    private static Response error(Fault fault) {
        String type = fault.type() == null ? fault.answer().type() : fault.type();
        int status = fault.answer().status();
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(VendorError.body(status, type, "switched on by a fault"))
                .build();
    }

    private Response withoutIds(Response plain) {
        ObjectNode tree = json.tree(plain.getEntity());
        for (String id : new String[] {"chat_id", "message_id", "provider_id"}) {
            if (tree.has(id)) {
                tree.putNull(id);
            }
        }
        return Response.fromResponse(plain).entity(tree).build();
    }

    private static String withFinalSlash(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String path = uri.getRequestUri().getRawPath();
        String query = uri.getRequestUri().getRawQuery();
        return path + "/" + (query == null ? "" : "?" + query);
    }

    private static void hang(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A call as faults see it. */
    public record Call(
            Route route,
            @Nullable String accountId,
            @Nullable String recipient) {}
}
