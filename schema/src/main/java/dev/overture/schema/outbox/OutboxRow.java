package dev.overture.schema.outbox;

import java.util.UUID;

/**
 * Something that a workflow must still be told.
 *
 * @param target {@code prospect}, {@code campaign} or {@code account}
 * @param payload the signal's argument as JSON; meaningless for a bare signal
 * @param attempts how often telling it failed
 */
public record OutboxRow(long id, String target, UUID targetId, String signal, String payload, int attempts) {}
