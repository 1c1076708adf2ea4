package dev.overture.worker;

import io.dropwizard.lifecycle.Managed;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Polls while the process runs; on stop takes no new work, lets what runs finish, then breaks it off. */
final class ManagedWorkers implements Managed {

    private final WorkerFactory factory;
    private final Duration stopWithin;

    ManagedWorkers(WorkerFactory factory, Duration stopWithin) {
        this.factory = factory;
        this.stopWithin = stopWithin;
    }

    @Override
    public void start() {
        factory.start();
    }

    @Override
    public void stop() {
        factory.shutdown();
        factory.awaitTermination(stopWithin.toMillis(), TimeUnit.MILLISECONDS);
        if (!factory.isTerminated()) {
            factory.shutdownNow();
        }
    }
}
