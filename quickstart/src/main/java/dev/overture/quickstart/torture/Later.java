package dev.overture.quickstart.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What has to be done later in a run, by the one thread that asks for it. */
final class Later {

    private final List<Task> tasks = new ArrayList<>();

    /** Something to do. */
    interface Work {
        void run() throws InterruptedException;
    }

    private record Task(long atNanos, Work work) {}

    void add(Duration delay, Work work) {
        tasks.add(new Task(System.nanoTime() + delay.toNanos(), work));
    }

    /** Does what is due. */
    void runDue() throws InterruptedException {
        long now = System.nanoTime();
        run(tasks.stream().filter(task -> task.atNanos() - now <= 0).toList());
    }

    /** Whether anything is left to do. */
    boolean isEmpty() {
        return tasks.isEmpty();
    }

    /** Does everything, however early. */
    void runAll() throws InterruptedException {
        run(List.copyOf(tasks));
    }

    private void run(List<Task> due) throws InterruptedException {
        for (Task task : due) {
            tasks.remove(task);
            task.work().run();
        }
    }
}
