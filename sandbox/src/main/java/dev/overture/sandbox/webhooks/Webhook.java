package dev.overture.sandbox.webhooks;

import java.util.List;

/**
 * A registered webhook.
 *
 * @param accountIds the accounts it covers; all of them when empty
 * @param events the events it delivers; all of its source when empty
 */
record Webhook(
        String id,
        long position,
        Source source,
        String name,
        WebhookTarget target,
        String format,
        boolean enabled,
        List<String> accountIds,
        List<String> events) {
    boolean wants(Event event) {
        return enabled
                && source == event.source()
                && (accountIds.isEmpty() || accountIds.contains(event.accountId()))
                && (source == Source.ACCOUNT_STATUS || events.isEmpty() || events.contains(event.name()));
    }
}
