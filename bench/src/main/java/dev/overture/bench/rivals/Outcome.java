package dev.overture.bench.rivals;

import java.util.Map;

/**
 * What became of a contender's prospects.
 *
 * @param kills that struck
 * @param ended prospects that came to the end, by the contender's own record
 * @param seconds until the last of them did, or until nobody waited any longer
 * @param faults that the judge finds, each with how many
 */
record Outcome(int kills, int ended, double seconds, Map<String, Long> faults) {

    long doubles() {
        return faults.getOrDefault("doubles", 0L);
    }

    long lost() {
        return faults.getOrDefault("lost", 0L);
    }
}
