package dev.overture.bench.contenders;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.bed.Crowd;
import java.time.Duration;

/** Waits at the end of the journey. */
public final class Finish {

    private static final Duration GLANCE = Duration.ofMillis(250);

    private Finish() {}

    /**
     * Returns when the whole crowd is there.
     *
     * @return false if that takes too long
     * @throws BenchFailure if a process dies meanwhile
     */
    public static boolean await(Bed bed, Contender contender, Crowd crowd, Duration atMost)
            throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (contender.ended(crowd) < crowd.slugs().size()) {
            bed.check();
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(GLANCE.toMillis());
        }
        return true;
    }
}
