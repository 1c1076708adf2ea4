package dev.overture.bench.bed;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many small things at once, as a crowd of callers would. */
public final class Parallel {

    private static final int AT_ONCE = 16;

    private Parallel() {}

    /**
     * Returns when all are done.
     *
     * @throws BenchFailure if one of them fails
     */
    public static void run(List<Runnable> works) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Object>> calls =
                    works.stream().map(Executors::callable).toList();
            for (Future<Object> call : threads.invokeAll(calls)) {
                call.get();
            }
        } catch (ExecutionException e) {
            throw new BenchFailure("a workflow cannot be started: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }
}
