package dev.overture.quickstart.torture;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What people ask of a torture.
 *
 * @param prospects how many people are written to, at least 1
 * @param kills how often a worker is killed, not negative
 * @param seed decides who does what, which faults come, and in which order
 * @param report where the report goes, or null
 * @param atMost after which the run ends, whatever is left
 */
public record TortureOptions(
        int prospects, int kills, long seed, @Nullable Path report, Duration atMost) {}
