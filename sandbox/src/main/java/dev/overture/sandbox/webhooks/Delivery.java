package dev.overture.sandbox.webhooks;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One body on its way to one receiver. */
record Delivery(WebhookTarget target, String body, @Nullable Consumer<Instant> onAcknowledged) {}
