package dev.overture.sandbox.webhooks;

import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.faults.WebhookFault;
import dev.overture.sandbox.faults.WebhookFaults;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns events into deliveries, with the faults that are switched on. Events of an unhealthy account are kept until
 * it is healthy again. Guarded by the world's lock.
 */
public final class Outbox implements Resettable {
    /** How long an event that is to be overtaken waits for another one to overtake it. */
    private static final Duration OVERTAKEN_AT_LATEST = Duration.ofSeconds(2);

    private final Map<String, List<Event>> keptBack = new HashMap<>();
    private final Map<String, Runnable> overtaken = new HashMap<>();
    private final World world;
    private final Accounts accounts;
    private final Webhooks webhooks;
    private final WebhookFaults faults;
    private final Courier courier;
    private final Json json = new Json();

    public Outbox(World world, Accounts accounts, Webhooks webhooks, WebhookFaults faults, Courier courier) {
        this.world = world;
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.faults = faults;
        this.courier = courier;
    }

    /** Tells every receiver that wants to know, at once but never inside the caller's call. */
    public void emit(Event event) {
        boolean silent = event.source() != Source.ACCOUNT_STATUS
                && accounts.find(event.accountId())
                        .filter(account -> !account.status().isHealthy())
                        .isPresent();
        if (silent) {
            keptBack.computeIfAbsent(event.accountId(), id -> new ArrayList<>()).add(event);
            return;
        }
        for (Webhook webhook : webhooks.wanting(event)) {
            deliver(webhook, event);
        }
    }

    /** As {@link #emit}, after a delay. */
    public void emitAfter(Duration delay, Event event) {
        if (delay.isZero()) {
            emit(event);
        } else {
            world.after(delay, () -> emit(event));
        }
    }

    /** Posts a notice to one receiver, outside of the registered webhooks. */
    public void post(WebhookTarget target, Object notice) {
        courier.carry(new Delivery(target, json.tree(notice).toString(), null), null);
    }

    /** Delivers what was kept back for an account. */
    public void release(String accountId) {
        List<Event> waiting = keptBack.remove(accountId);
        if (waiting != null) {
            waiting.forEach(this::emit);
        }
    }

    private void deliver(Webhook webhook, Event event) {
        Delivery delivery = new Delivery(webhook.target(), body(webhook, event), event.onAcknowledged());
        WebhookFault fault = faults.next(event.name(), event.accountId());
        if (fault == null) {
            courier.carry(delivery, overtaken.remove(webhook.id()));
            return;
        }
        switch (fault.effect()) {
            case DROP -> {}
            case DUPLICATE -> {
                courier.carry(delivery, overtaken.remove(webhook.id()));
                courier.carry(delivery, null);
            }
            case DELAY ->
                world.after(
                        Duration.ofMillis(fault.delay()),
                        () -> courier.carry(delivery, overtaken.remove(webhook.id())));
            case REORDER -> holdUntilOvertaken(webhook.id(), delivery);
        }
    }

    private void holdUntilOvertaken(String webhookId, Delivery delivery) {
        Runnable previous = overtaken.remove(webhookId);
        Runnable carry = () -> courier.carry(delivery, previous);
        overtaken.put(webhookId, carry);
        world.after(OVERTAKEN_AT_LATEST, () -> {
            if (overtaken.remove(webhookId, carry)) {
                carry.run();
            }
        });
    }

    private String body(Webhook webhook, Event event) {
        var tree = json.tree(event.payload());
        if (event.source() != Source.ACCOUNT_STATUS) {
            tree.put("webhook_name", webhook.name());
        }
        return tree.toString();
    }

    @Override
    public void reset() {
        keptBack.clear();
        overtaken.clear();
    }
}
