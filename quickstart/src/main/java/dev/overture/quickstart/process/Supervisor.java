package dev.overture.quickstart.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts processes, watches them, and stops all of them again. */
public final class Supervisor implements AutoCloseable {

    /** Short enough that a dead worker is back within 10 s, long enough not to spin on one that cannot start. */
    private static final Duration RESTART_DELAY = Duration.ofSeconds(1);

    private static final Duration GRACE = Duration.ofSeconds(8);

    private final RunFolder folder;
    private final Watcher watcher;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Object lock = new Object();
    private final Deque<String> essential = new ArrayDeque<>();
    private final Deque<String> keptAlive = new ArrayDeque<>();
    private final Map<String, ManagedProcess> running = new HashMap<>();
    private final Map<String, LastGuard> guards = new HashMap<>();

    /** Hears what happens to the processes, from threads of the supervisor. */
    public interface Watcher {

        /** A process that must live has died; nothing brings it back. */
        void died(String name, int exitCode, Path log);

        /** A process died and was started again. */
        void restarted(ManagedProcess process, int exitCode);
    }

    /** Logs go to this folder. */
    public Supervisor(RunFolder folder, Watcher watcher) {
        this.folder = folder;
        this.watcher = watcher;
    }

    /** Starts a process whose death is the end of the run. */
    public ManagedProcess start(Launch launch) {
        ManagedProcess process = spawn(launch, essential);
        watch(launch.name(), () -> {
            int exitCode = process.await();
            if (!isStopping()) {
                watcher.died(process.name(), exitCode, process.log());
            }
        });
        return process;
    }

    /** Starts a process that is started again whenever it ends before {@link #close}. */
    public ManagedProcess keepAlive(Launch launch) {
        ManagedProcess first = spawn(launch, keptAlive);
        watch(launch.name(), () -> {
            ManagedProcess current = first;
            while (true) {
                int exitCode = current.await();
                if (stopping.await(RESTART_DELAY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                current = spawn(launch, keptAlive);
                watcher.restarted(current, exitCode);
            }
        });
        return first;
    }

    private ManagedProcess spawn(Launch launch, Deque<String> order) {
        synchronized (lock) {
            if (isStopping()) {
                throw new IllegalStateException("already stopping");
            }
            ManagedProcess process = ManagedProcess.start(launch, folder.log(launch.name()));
            if (running.put(launch.name(), process) == null) {
                order.push(launch.name());
            }
            guard(launch, process);
            return process;
        }
    }

    /** Programs that are not ours do not watch us. */
    private void guard(Launch launch, ManagedProcess process) {
        if (!launch.environment().containsKey(ParentWatch.VARIABLE)) {
            LastGuard before = guards.put(launch.name(), LastGuard.over(List.of(process.pid())));
            if (before != null) {
                before.close();
            }
        }
    }

    private void dismissGuards() {
        synchronized (lock) {
            guards.values().forEach(LastGuard::close);
            guards.clear();
        }
    }

    private static void watch(String name, Watch watch) {
        Thread thread = new Thread(
                () -> {
                    try {
                        watch.run();
                    } catch (InterruptedException | IllegalStateException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "watch-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** The process of this name as it runs now; empty if none was started. */
    public Optional<ManagedProcess> find(String name) {
        synchronized (lock) {
            return Optional.ofNullable(running.get(name));
        }
    }

    /** From now on nothing is started or restarted any more. */
    public void refuseMore() {
        synchronized (lock) {
            stopping.countDown();
        }
    }

    /** Stops everything and returns when nothing of it runs any more. May be called again. */
    @Override
    public void close() {
        refuseMore();
        dismissGuards();
        // Those that are kept alive use the others until their end.
        end(keptAlive);
        end(essential);
    }

    private void end(Deque<String> names) {
        List<ManagedProcess> latestFirst;
        synchronized (lock) {
            latestFirst = names.stream()
                    .flatMap(name -> Stream.ofNullable(running.get(name)))
                    .toList();
        }
        latestFirst.forEach(ManagedProcess::terminate);
        latestFirst.forEach(process -> process.end(GRACE));
    }

    private interface Watch {
        void run() throws InterruptedException;
    }
}
