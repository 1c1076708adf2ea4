package dev.overture.schema.campaigns;

import dev.overture.model.ids.SequenceId;
import java.time.Instant;

/**
 * A published version in short.
 *
 * @param people how many prospects follow it, ended ones included
 * @param live how many of them are live
 */
public record VersionRow(SequenceId id, int version, Instant createdAt, long people, long live) {}
