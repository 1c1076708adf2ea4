package dev.overture.bench.bed;

import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.Supervisor;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells processes that were killed on purpose from those that died, which spoil a run. */
final class Deaths implements Supervisor.Watcher {

    private final boolean durable;
    private final AtomicReference<@Nullable String> death = new AtomicReference<>();
    private final Set<String> killed = ConcurrentHashMap.newKeySet();

    /** @param durable whether whatever dies and comes back is forgiven */
    Deaths(boolean durable) {
        this.durable = durable;
    }

    /** Forgives the next death of each. */
    void expect(Collection<String> processes) {
        killed.addAll(processes);
    }

    /** Whether one of them was killed and is not started again yet. */
    boolean areOut(Collection<String> processes) {
        return processes.stream().anyMatch(killed::contains);
    }

    /** @throws BenchFailure if a process has died */
    void check() {
        String dead = death.get();
        if (dead != null) {
            throw new BenchFailure(dead, null);
        }
    }

    @Override
    public void died(String name, int exitCode, Path log) {
        death.compareAndSet(null, name + " ended with exit code " + exitCode + "; see " + log);
    }

    @Override
    public void restarted(ManagedProcess process, int exitCode) {
        boolean meant = killed.remove(process.name());
        if (!durable && !meant) {
            died(process.name(), exitCode, process.log());
        }
    }
}
