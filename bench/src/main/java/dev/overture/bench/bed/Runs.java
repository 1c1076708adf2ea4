package dev.overture.bench.bed;

import io.temporal.client.WorkflowExecutionMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Workflows as Temporal lists them: the one place where all programs are measured alike. */
public final class Runs {

    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Bed bed;
    private final String query;

    /** @param query of Temporal's visibility, for the workflows that are meant */
    public Runs(Bed bed, String query) {
        this.bed = bed;
        this.query = query;
    }

    /**
     * Waits until so many have completed.
     *
     * @return their executions
     * @throws BenchFailure if that takes too long, or a process dies meanwhile
     */
    public List<WorkflowExecutionMetadata> awaitCompleted(int many, Duration atMost) throws InterruptedException {
        await("ExecutionStatus = 'Completed'", many, atMost);
        try (Stream<WorkflowExecutionMetadata> all =
                bed.temporal().listExecutions(query + " AND ExecutionStatus = 'Completed'")) {
            return all.toList();
        }
    }

    /** How many have completed. */
    public int completed() {
        return Math.toIntExact(count("ExecutionStatus = 'Completed'"));
    }

    private long count(String status) {
        return bed.temporal().countWorkflows(query + " AND " + status).getCount();
    }

    private void await(String status, int many, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long count = -1;
        while (count < many) {
            bed.check();
            if (System.nanoTime() > deadline) {
                throw new BenchFailure(
                        "after " + atMost + " only " + count + " of " + many + " workflows have " + status + " ("
                                + query + ")",
                        null);
            }
            Thread.sleep(GLANCE.toMillis());
            count = count(status);
        }
    }

    /** When the last of them was closed. */
    public static Instant lastClose(List<WorkflowExecutionMetadata> executions) {
        return executions.stream()
                .map(WorkflowExecutionMetadata::getCloseTime)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
