package dev.overture.bench.throughput;

import java.util.Map;

/**
 * One crowd that one contender brought to the end.
 *
 * @param rate prospects a second, from the start until the last workflow closed
 * @param cpu seconds by process
 * @param statements that PostgreSQL was asked, a prospect
 */
record Lap(double rate, Map<String, Double> cpu, double statements) {}
