package dev.overture.sandbox.control;

import dev.overture.sandbox.declare.Declaration;
import dev.overture.sandbox.faults.Faults;
import dev.overture.sandbox.faults.WebhookFaults;
import dev.overture.sandbox.judge.Court;
import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.judge.Ledger;
import dev.overture.sandbox.judge.Send;
import dev.overture.sandbox.judge.Verdict;
import dev.overture.sandbox.people.Visits;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.wire.Wire;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /sandbox}: what tests and demos tell the sandbox, and what it tells them. Needs no key. */
@Path("/sandbox")
@Produces(MediaType.APPLICATION_JSON)
public final class ControlResource {
    private final World world;
    private final Declarer declarer;
    private final Ledger ledger;
    private final Visits visits;
    private final Court court;
    private final Faults faults;
    private final WebhookFaults webhookFaults;
    private final List<Resettable> state;
    private final Json json = new Json();

    public ControlResource(
            World world,
            Declarer declarer,
            Ledger ledger,
            Visits visits,
            Court court,
            Faults faults,
            WebhookFaults webhookFaults,
            List<Resettable> state) {
        this.world = world;
        this.declarer = declarer;
        this.ledger = ledger;
        this.visits = visits;
        this.court = court;
        this.faults = faults;
        this.webhookFaults = webhookFaults;
        this.state = List.copyOf(state);
    }

    /** Says that the sandbox is up. */
    @GET
    @Path("/health")
    public Object health() {
        return new Done("ok");
    }

    /** Adds accounts, people and webhooks. */
    @POST
    @Path("/declare")
    public Object declare(String body) {
        Declaration declaration = json.control(body, Declaration.class);
        world.alone(() -> declarer.declare(declaration));
        return new Declared(
                declaration.accounts().size(),
                declaration.people().size(),
                declaration.webhooks().size());
    }

    /** Everything that was sent, in order of arrival. */
    @GET
    @Path("/sent")
    public Object sent() {
        return new SentList(
                world.locked(ledger::sends).stream().map(SentItem::of).toList());
    }

    /** The profile views that people were told of, in order of arrival. */
    @GET
    @Path("/visits")
    public Object visits() {
        return new VisitList(world.locked(visits::all).stream()
                .map(visit -> new VisitItem(Wire.instant(visit.at()), visit.accountId(), visit.person()))
                .toList());
    }

    /** The judge's verdict as of now. */
    @GET
    @Path("/verdict")
    public Verdict verdict(@QueryParam("detail") boolean detail) {
        return world.locked(() -> court.verdict(detail));
    }

    /** Switches faults on, in addition to those that are on. */
    @POST
    @Path("/faults")
    public Object faults(String body) {
        FaultRequest wanted = json.control(body, FaultRequest.class);
        world.alone(() -> {
            wanted.faults().forEach(faults::add);
            wanted.webhooks().forEach(webhookFaults::add);
        });
        return new Armed(wanted.faults().size(), wanted.webhooks().size());
    }

    /** How often each fault that is on has really struck, in the order in which they were switched on. */
    @GET
    @Path("/faults")
    public Object struck() {
        return world.locked(() -> new Struck(faults.struck(), webhookFaults.struck()));
    }

    /** Switches all faults off. */
    @DELETE
    @Path("/faults")
    public Object clearFaults() {
        world.alone(() -> {
            faults.reset();
            webhookFaults.reset();
        });
        return new Done("cleared");
    }

    /** Forgets everything: declarations, people, sends, webhooks, faults, and all that was going to happen. */
    @POST
    @Path("/reset")
    public Object reset() {
        world.alone(() -> {
            world.reset();
            state.forEach(Resettable::reset);
        });
        return new Done("reset");
    }

    record Done(String status) {}

    record Declared(int accounts, int people, int webhooks) {}

    record Armed(int faults, int webhooks) {}

    record Struck(List<Integer> faults, List<Integer> webhooks) {}

    record VisitList(List<VisitItem> items) {}

    record VisitItem(String at, String accountId, String person) {}

    record SentList(List<SentItem> items) {}

    record SentItem(
            String at,
            String accountId,
            Kind kind,
            String recipient,
            @Nullable String text) {
        static SentItem of(Send send) {
            return new SentItem(Wire.instant(send.at()), send.accountId(), send.kind(), send.recipient(), send.text());
        }
    }
}
