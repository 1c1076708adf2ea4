package dev.overture.api.adoption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts for every row of every table that was read, each once. */
public final class AdoptionReport {

    private final boolean dryRun;
    private final Map<String, Map<String, Line>> tables = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Integer> next = new TreeMap<>();

    AdoptionReport(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /**
     * What became of one row.
     *
     * @param id the older system's
     * @param reason why, or into what
     * @param newId what it is here, or null
     */
    public record Line(
            String table,
            String id,
            Outcome outcome,
            String reason,
            @Nullable UUID newId) {}

    /** Whether nothing was written. */
    public boolean dryRun() {
        return dryRun;
    }

    void read(String table) {
        rows.merge(table, 1, Integer::sum);
        tables.computeIfAbsent(table, name -> new LinkedHashMap<>());
    }

    void empty(String table) {
        rows.putIfAbsent(table, 0);
        tables.computeIfAbsent(table, name -> new LinkedHashMap<>());
    }

    /** Says what became of a row, unless that was said. */
    void say(String table, OldRow row, Outcome outcome, String reason, @Nullable UUID newId) {
        say(table, row.id(), outcome, reason, newId);
    }

    void say(String table, String id, Outcome outcome, String reason, @Nullable UUID newId) {
        tables.computeIfAbsent(table, name -> new LinkedHashMap<>())
                .putIfAbsent(id, new Line(table, id, outcome, reason, newId));
    }

    /** Somebody who is adopted is owed this step next. */
    void owes(String step) {
        next.merge(step, 1, Integer::sum);
    }

    /** How many rows each table has. */
    public Map<String, Integer> rows() {
        return Map.copyOf(rows);
    }

    /** Every row, table by table. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        tables.values().forEach(each -> lines.addAll(each.values()));
        return lines;
    }

    /** How many people who are adopted and live are owed which step next. */
    public Map<String, Integer> next() {
        return new TreeMap<>(next);
    }

    /** How many rows of a table came to what, by reason, in the order of the table. */
    public Map<Outcome, Map<String, Integer>> counts(String table) {
        Map<Outcome, Map<String, Integer>> counts = new TreeMap<>();
        tables.getOrDefault(table, Map.of())
                .values()
                .forEach(line -> counts.computeIfAbsent(line.outcome(), outcome -> new TreeMap<>())
                        .merge(line.reason(), 1, Integer::sum));
        return counts;
    }

    /** The tables that were read, in the order in which they were. */
    public List<String> tables() {
        return List.copyOf(tables.keySet());
    }
}
