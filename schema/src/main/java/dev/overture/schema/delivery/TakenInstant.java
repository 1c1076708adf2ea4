package dev.overture.schema.delivery;

import java.time.Instant;

/**
 * An instant that counts against an account's limits.
 *
 * @param claimed a send, or one that may have been; else a reserved slot
 * @param moved a slot that had to move before and is not moved behind others
 * @param givesWay the slot of a first contact that was never moved: follow-ups and what was moved may take it
 */
public record TakenInstant(Instant at, boolean claimed, boolean moved, boolean givesWay) {}
