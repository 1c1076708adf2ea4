package dev.overture.api.outbox;

import dev.overture.schema.outbox.OutboxRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Tells several workflows at once, each of them in order. */
final class Senders {

    private final Teller teller;
    private final ExecutorService threads;

    Senders(Teller teller, ExecutorService threads) {
        this.teller = teller;
        this.threads = threads;
    }

    /** What became of each row. Nothing is tried behind a failure, nor anywhere once Temporal cannot be reached. */
    Map<OutboxRow, Told> tell(List<OutboxRow> rows) {
        Map<OutboxRow, Told> told = new ConcurrentHashMap<>();
        AtomicBoolean reachable = new AtomicBoolean(true);
        Map<UUID, List<OutboxRow>> byTarget = rows.stream()
                .collect(Collectors.groupingBy(OutboxRow::targetId, LinkedHashMap::new, Collectors.toList()));
        List<Callable<Object>> tasks = new ArrayList<>();
        byTarget.values().forEach(each -> tasks.add(Executors.callable(() -> inOrder(each, told, reachable))));
        try {
            threads.invokeAll(tasks);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rows.forEach(row -> told.putIfAbsent(row, Told.UNTRIED));
        return told;
    }

    private void inOrder(List<OutboxRow> rows, Map<OutboxRow, Told> told, AtomicBoolean reachable) {
        for (OutboxRow row : rows) {
            if (!reachable.get()) {
                return;
            }
            Told result = teller.tell(row);
            told.put(row, result);
            if (result == Told.UNREACHABLE) {
                reachable.set(false);
            }
            if (result != Told.DELIVERED && result != Told.NOT_FOUND) {
                return;
            }
        }
    }
}
