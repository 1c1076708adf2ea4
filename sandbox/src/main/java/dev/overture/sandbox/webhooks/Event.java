package dev.overture.sandbox.webhooks;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to receivers.
 *
 * @param name the event's name, or the status for account status
 * @param payload the JSON object to deliver, without what depends on the webhook
 * @param onAcknowledged called inside the world's lock with the instant when a receiver first answered 200
 */
public record Event(
        Source source,
        String name,
        String accountId,
        Object payload,
        @Nullable Consumer<Instant> onAcknowledged) {
    public Event(Source source, String name, String accountId, Object payload) {
        this(source, name, accountId, payload, null);
    }
}
