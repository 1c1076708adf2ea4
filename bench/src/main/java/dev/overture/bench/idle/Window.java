package dev.overture.bench.idle;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.ProcessMeter;
import dev.overture.bench.bed.StatementLog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened while nothing should.
 *
 * @param minutes how long it was looked at
 * @param worker how often the worker asked the database what
 * @param api the same of the api
 * @param cpu seconds by process
 * @param memory megabytes by process, at the end
 */
record Window(
        double minutes,
        Map<String, Long> worker,
        Map<String, Long> api,
        Map<String, Double> cpu,
        Map<String, Double> memory) {

    /** How much oftener a sweep may fall into one window than into another of the same length. */
    private static final long ONE_SWEEP_MORE = 1;

    /** What a connection calls a statement changes once it has asked it several times. */
    private static final Pattern NAME = Pattern.compile("LOG: {2}(?:execute [^:]*|statement): ");

    static Window watch(Bed bed, Duration length) throws InterruptedException {
        ProcessMeter meter = bed.meter();
        try (StatementLog log = bed.logStatements()) {
            Map<String, Double> before = meter.cpuSeconds();
            Thread.sleep(length.toMillis());
            bed.check();
            return new Window(
                    length.toMillis() / 60_000.0,
                    counts(log.by(StatementLog.WORKER)),
                    counts(log.by(StatementLog.API)),
                    ProcessMeter.between(before, meter.cpuSeconds()),
                    meter.memoryMegabytes());
        }
    }

    private static Map<String, Long> counts(List<String> statements) {
        return statements.stream()
                .map(line -> NAME.matcher(line).replaceFirst(": "))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Statements a minute that this window has beyond another one, but for sweeps, which come whoever waits. */
    double queriesAMinuteBeyond(Window other) {
        long beyond = beyond(worker, other.worker()) + beyond(api, other.api());
        return beyond / minutes;
    }

    private static long beyond(Map<String, Long> here, Map<String, Long> there) {
        return here.entrySet().stream()
                .mapToLong(entry ->
                        Math.max(0, entry.getValue() - there.getOrDefault(entry.getKey(), 0L) - ONE_SWEEP_MORE))
                .sum();
    }

    Map<String, Object> describe() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("minutes", minutes);
        all.put("worker_queries_per_minute", sum(worker) / minutes);
        all.put("api_queries_per_minute", sum(api) / minutes);
        Map<String, Double> share = new TreeMap<>();
        cpu.forEach((process, seconds) -> share.put(process, seconds / minutes));
        all.put("cpu_seconds_per_minute", share);
        all.put("memory_megabytes", memory);
        return all;
    }

    private static double sum(Map<String, Long> counts) {
        return Stream.of(counts)
                .flatMap(map -> map.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
