package dev.overture.bench.contenders;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Runs;
import java.time.Duration;
import java.time.Instant;

/** The workflows of one contender, of which more and more end. */
final class TemporalWorkflows {

    private static final Duration GLANCE = Duration.ofMinutes(1);

    private final Runs runs;
    private int before;

    /** @param query of Temporal's visibility, for the workflows that are meant */
    TemporalWorkflows(Bed bed, String query) {
        this.runs = new Runs(bed, query);
    }

    /** Counts from now on. */
    void expectMore() {
        before = runs.completed();
    }

    int ended() {
        return runs.completed() - before;
    }

    Instant lastEnd() throws InterruptedException {
        return Runs.lastClose(runs.awaitCompleted(runs.completed(), GLANCE));
    }
}
