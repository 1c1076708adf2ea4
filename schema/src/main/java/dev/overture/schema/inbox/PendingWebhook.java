package dev.overture.schema.inbox;

import dev.overture.model.ids.AccountId;
import java.time.Instant;
import java.util.UUID;

/** A stored delivery that is to be turned into facts. */
public record PendingWebhook(UUID id, String kind, AccountId accountId, Instant receivedAt) {}
