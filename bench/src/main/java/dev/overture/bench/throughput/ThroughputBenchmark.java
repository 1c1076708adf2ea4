package dev.overture.bench.throughput;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.HistoryCost;
import dev.overture.bench.bed.ProcessMeter;
import dev.overture.bench.bed.RivalProgram;
import dev.overture.bench.bed.Statements;
import dev.overture.bench.contenders.Contender;
import dev.overture.bench.contenders.Finish;
import dev.overture.bench.contenders.OvertureContender;
import dev.overture.bench.contenders.PlainContender;
import dev.overture.bench.contenders.RivalContender;
import dev.overture.bench.report.Measure;
import dev.overture.bench.report.Quantiles;
import dev.overture.bench.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Whole prospects a second: invited, accepted, followed up twice, without delays and limits, by our whole stack, by two
 * Temporal programs of the same shape on the same server, and by the same journey on DBOS and on db-scheduler. They take
 * turns; the medians are compared.
 */
public final class ThroughputBenchmark {

    private static final int ACCOUNTS = 10;
    private static final int WARM_UP_SHARE = 2;
    private static final int HISTORIES = 20;
    private static final int DEAREST = 12;
    private static final Duration SETUP = Duration.ofMinutes(2);
    private static final Duration EACH_AT_MOST = Duration.ofSeconds(3);
    private static final double TARGET = 0.8;
    private static final double TARGET_EMPTY = 0.6;

    private final Bed bed;
    private final int prospects;
    private final int rounds;
    private final Consumer<String> say;

    /**
     * @param prospects in each lap of each contender
     * @param rounds of laps
     */
    public ThroughputBenchmark(Bed bed, int prospects, int rounds, Consumer<String> say) {
        this.bed = bed;
        this.prospects = prospects;
        this.rounds = rounds;
        this.say = say;
    }

    /** Measures. */
    public Report run() throws InterruptedException {
        List<Contender> contenders = List.of(
                new OvertureContender(bed, accounts("overture")),
                PlainContender.plain(bed, accounts("plain")),
                PlainContender.empty(bed),
                RivalContender.start(bed, RivalProgram.DBOS, accounts(RivalProgram.DBOS)),
                RivalContender.start(bed, RivalProgram.DB_SCHEDULER, accounts(RivalProgram.DB_SCHEDULER)));
        for (Contender contender : contenders) {
            say.accept("Warming up: " + contender.name());
            lap(contender, Crowd.of(letters(contender) + "w", Math.max(1, prospects / WARM_UP_SHARE)));
        }
        Map<String, List<Lap>> laps = new LinkedHashMap<>();
        Map<String, HistoryCost> costs = new LinkedHashMap<>();
        List<Map<String, Object>> dearest = List.of();
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                Crowd crowd = Crowd.of(letters(contender) + round, prospects);
                Lap lap = lap(contender, crowd);
                laps.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(lap);
                say.accept(String.format(
                        Locale.ROOT, "Round %d, %-12s %6.2f prospects/s", round, contender.name(), lap.rate()));
                if (round == rounds) {
                    contender.historyCost(crowd, HISTORIES).ifPresent(cost -> costs.put(contender.name(), cost));
                }
                if (contender instanceof OvertureContender) {
                    dearest = new Statements(bed.database()).dearest(DEAREST);
                }
            }
        }
        bed.vendor().requireInnocence();
        return report(laps, costs).with("dearest_statements_of_overture", dearest);
    }

    private static List<String> accounts(String contender) {
        return IntStream.rangeClosed(1, ACCOUNTS)
                .mapToObj(i -> "acc_" + contender + "_" + i)
                .toList();
    }

    private static String letters(Contender contender) {
        return contender.name().replace("_", "");
    }

    private Lap lap(Contender contender, Crowd crowd) throws InterruptedException {
        contender.prepare(crowd);
        Statements statements = contender.statements();
        statements.reset();
        ProcessMeter meter = bed.meter();
        Map<String, Double> before = meter.cpuSeconds();
        Instant began = contender.go(crowd);
        Duration atMost = SETUP.plus(EACH_AT_MOST.multipliedBy(crowd.slugs().size()));
        if (!Finish.await(bed, contender, crowd, atMost)) {
            throw new BenchFailure(
                    contender.name() + " brought only " + contender.ended(crowd) + " of "
                            + crowd.slugs().size() + " prospects to the end within " + atMost,
                    null);
        }
        Map<String, Double> cpu = ProcessMeter.between(before, meter.cpuSeconds());
        double seconds = Duration.between(began, contender.lastEnd(crowd)).toNanos() / 1e9;
        return new Lap(
                crowd.slugs().size() / seconds,
                cpu,
                (double) statements.count() / crowd.slugs().size());
    }

    private Report report(Map<String, List<Lap>> laps, Map<String, HistoryCost> costs) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        Map<String, Double> medians = new LinkedHashMap<>();
        Map<String, Map<String, Double>> cpu = new LinkedHashMap<>();
        Map<String, Double> statements = new LinkedHashMap<>();
        laps.forEach((name, all) -> {
            rates.put(name, all.stream().map(Lap::rate).toList());
            medians.put(name, Quantiles.median(rates.get(name)));
            cpu.put(name, medianCpu(all));
            statements.put(
                    name, Quantiles.median(all.stream().map(Lap::statements).toList()));
        });
        double ours = medians.getOrDefault("overture", Double.NaN);
        return new Report("throughput")
                .with("prospects", prospects)
                .with("rounds", rounds)
                .with("accounts", ACCOUNTS)
                .with("prospects_per_second", medians)
                .with(Measure.atLeast("ratio", ours / medians.getOrDefault("plain", Double.NaN), TARGET))
                .with(Measure.atLeast("ratio_empty", ours / medians.getOrDefault("empty", Double.NaN), TARGET_EMPTY))
                .with("prospects_per_second_of_each_round", rates)
                .with("cpu_seconds_per_1000_prospects", cpu)
                .with("database_statements_per_prospect", statements)
                .with("history_per_prospect", costs);
    }

    private Map<String, Double> medianCpu(List<Lap> laps) {
        Map<String, Double> medians = new TreeMap<>();
        laps.get(0)
                .cpu()
                .keySet()
                .forEach(process -> medians.put(
                        process,
                        Quantiles.median(laps.stream()
                                        .map(lap -> lap.cpu().getOrDefault(process, 0.0))
                                        .toList())
                                * 1000
                                / prospects));
        return medians;
    }
}
