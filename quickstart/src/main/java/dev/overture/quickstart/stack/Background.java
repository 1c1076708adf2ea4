package dev.overture.quickstart.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work in threads of its own that is waited for before anything is torn down. */
final class Background {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<Thread> threads = new ArrayList<>();

    /** Something that runs. */
    static final class Task<T> {

        private final FutureTask<T> future;

        private Task(FutureTask<T> future) {
            this.future = future;
        }

        /** What it answered; throws what it threw. */
        T result() throws InterruptedException {
            try {
                return future.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException runtime) {
                    throw runtime;
                }
                throw new IllegalStateException(String.valueOf(e.getMessage()), e);
            }
        }
    }

    synchronized <T> Task<T> start(String name, Callable<T> work) {
        FutureTask<T> future = new FutureTask<>(work);
        Thread thread = new Thread(future, name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
        return new Task<>(future);
    }

    /** Interrupts what still runs and waits until it has noticed. */
    synchronized void stop() {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
