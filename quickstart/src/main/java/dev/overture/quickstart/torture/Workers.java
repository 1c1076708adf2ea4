package dev.overture.quickstart.torture;

import dev.overture.quickstart.process.LastGuard;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.Signals;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.quickstart.stack.JsonHttp;
import dev.overture.quickstart.stack.WorkerSeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workers of a stack, as something that can be killed and frozen. */
final class Workers {

    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Supervisor supervisor;
    private final List<WorkerSeat> seats;
    private final Map<Long, LastGuard> frozen = new HashMap<>();

    Workers(Supervisor supervisor, List<WorkerSeat> seats) {
        this.supervisor = supervisor;
        this.seats = List.copyOf(seats);
    }

    /** One that is at work, of several the one that has been so for longest; waits for it. */
    Optional<ManagedProcess> awake(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            Optional<ManagedProcess> found = seats.stream()
                    .filter(this::isReady)
                    .flatMap(seat -> supervisor.find(seat.name()).stream())
                    .min(Comparator.comparing(Workers::startedAt));
            if (found.isPresent()) {
                return found;
            }
            Thread.sleep(GLANCE.toMillis());
        } while (System.nanoTime() < deadline);
        return Optional.empty();
    }

    /** Whether it is one of ours that runs and does not stand still. */
    boolean isAwake(long pid) {
        return !frozen.containsKey(pid)
                && seats.stream()
                        .flatMap(seat -> supervisor.find(seat.name()).stream())
                        .anyMatch(process -> process.pid() == pid && process.alive());
    }

    private boolean isReady(WorkerSeat seat) {
        Optional<ManagedProcess> process = supervisor.find(seat.name());
        if (process.isEmpty()
                || !process.get().alive()
                || frozen.containsKey(process.get().pid())) {
            return false;
        }
        try {
            new JsonHttp(seat.url(), Map.of()).get("/health/ready");
            return true;
        } catch (JsonHttp.CallFailed e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant startedAt(ManagedProcess process) {
        return ProcessHandle.of(process.pid())
                .flatMap(handle -> handle.info().startInstant())
                .orElse(Instant.MAX);
    }

    /** @throws IllegalStateException where that cannot be done on this system */
    void freeze(ManagedProcess process) throws InterruptedException {
        Signals.freeze(process.pid());
        // A process that stands still cannot see that we are gone.
        frozen.put(process.pid(), LastGuard.over(List.of(process.pid())));
    }

    /** Lets it go on; nothing happens to one that does not stand still. */
    void thaw(ManagedProcess process) throws InterruptedException {
        LastGuard guard = frozen.remove(process.pid());
        if (guard != null) {
            guard.close();
            Signals.thaw(process.pid());
        }
    }
}
