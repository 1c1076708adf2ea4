package dev.overture.bench.commands;

import java.time.Duration;

/**
 * How large a run is.
 *
 * @param prospects that are measured; at least 1
 * @param rounds in which the contenders take turns; at least 1
 * @param busy prospects that keep everything busy meanwhile, where the benchmark has such a part
 * @param window how long is looked at what only waits
 * @param kills of each contender that is to survive them; at least 1
 */
record Size(int prospects, int rounds, int busy, Duration window, int kills) {}
