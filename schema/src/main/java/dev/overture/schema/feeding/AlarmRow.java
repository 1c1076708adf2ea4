package dev.overture.schema.feeding;

import java.time.Instant;

/**
 * An alarm that is open.
 *
 * @param kind {@code silence}
 * @param reason what most of those wait for who should have been written to
 * @param since when nothing was sent any more
 */
public record AlarmRow(String kind, String reason, Instant since, Instant raisedAt) {}
