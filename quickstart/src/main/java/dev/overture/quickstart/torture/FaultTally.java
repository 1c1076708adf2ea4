package dev.overture.quickstart.torture;

import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the planned faults. */
final class FaultTally {

    private final Map<String, Count> byKind = new TreeMap<>();

    private static final class Count {
        private final Map<String, Integer> injected = new TreeMap<>();
        private final Map<String, Integer> notRun = new TreeMap<>();
    }

    /** Notes how it ended; one that lies in wait is noted once that is known. */
    void note(Fault fault, Outcome outcome) {
        Count count = byKind.computeIfAbsent(fault.kind(), kind -> new Count());
        if (outcome instanceof Outcome.Injected) {
            count.injected.merge(fault.description(), 1, Integer::sum);
        } else if (outcome instanceof Outcome.NotRun notRun) {
            count.notRun.merge(notRun.reason(), 1, Integer::sum);
        }
    }

    /** By kind. */
    Map<String, FaultCount> counts() {
        Map<String, FaultCount> counts = new TreeMap<>();
        byKind.forEach((kind, count) -> counts.put(kind, new FaultCount(count.injected, count.notRun)));
        return counts;
    }
}
