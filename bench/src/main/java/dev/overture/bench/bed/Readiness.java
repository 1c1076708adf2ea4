package dev.overture.bench.bed;

import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.stack.JsonHttp;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Waits until a process answers. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private Readiness() {}

    /** @throws BenchFailure if it does not start */
    static void ofStarting(ManagedProcess process, String url) throws InterruptedException {
        await(process.name() + " does not start; see " + process.log(), url, process::alive);
    }

    /** @throws BenchFailure if it does not come back */
    static void ofRestarted(String name, String url) throws InterruptedException {
        await(name + " does not come back", url, () -> true);
    }

    private static void await(String orElse, String url, BooleanSupplier worthWaiting) throws InterruptedException {
        JsonHttp http = new JsonHttp(url, Map.of());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                http.get("");
                return;
            } catch (JsonHttp.CallFailed e) {
                if (!worthWaiting.getAsBoolean() || System.nanoTime() > deadline) {
                    throw new BenchFailure(orElse, e);
                }
                Thread.sleep(GLANCE.toMillis());
            }
        }
    }
}
