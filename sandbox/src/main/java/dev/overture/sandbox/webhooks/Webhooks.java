package dev.overture.sandbox.webhooks;

import dev.overture.sandbox.declare.WebhookDeclaration;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The registered webhooks; guarded by the world's lock. */
public final class Webhooks implements Resettable {
    private final List<Webhook> all = new ArrayList<>();
    private final World world;

    public Webhooks(World world) {
        this.world = world;
    }

    /** Registers a declared webhook for every event of its source; replaces one with the same source and url. */
    public void declare(WebhookDeclaration declared) {
        URI url = URI.create(declared.url());
        all.removeIf(known ->
                known.source() == declared.source() && known.target().url().equals(url));
        register(new Webhook(
                world.nextId("wh"),
                world.nextSequence(),
                declared.source(),
                "declared-" + declared.source(),
                new WebhookTarget(url, declared.headers()),
                "json",
                true,
                List.of(),
                List.of()));
    }

    Webhook register(Webhook webhook) {
        all.add(webhook);
        return webhook;
    }

    boolean remove(String id) {
        return all.removeIf(webhook -> webhook.id().equals(id));
    }

    List<Webhook> newestFirst() {
        return all.stream()
                .sorted(Comparator.comparingLong(Webhook::position).reversed())
                .toList();
    }

    List<Webhook> wanting(Event event) {
        return all.stream().filter(webhook -> webhook.wants(event)).toList();
    }

    @Override
    public void reset() {
        all.clear();
    }
}
