package dev.overture.bench.rivals;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.RivalProgram;
import dev.overture.bench.contenders.Contender;
import dev.overture.bench.contenders.OvertureContender;
import dev.overture.bench.contenders.PlainContender;
import dev.overture.bench.contenders.RivalContender;
import dev.overture.bench.polling.PollingContender;
import dev.overture.bench.report.Measure;
import dev.overture.bench.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Correctness under {@code kill -9}: the same journey by us, by the plain Temporal program, by the polling design, on DBOS and
 * on db-scheduler, side by side; each is killed again and again while sends are in flight, and the judge says what its prospects got.
 */
public final class RivalsBenchmark {

    private static final int ACCOUNTS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Bed bed;
    private final int prospects;
    private final int kills;
    private final Consumer<String> say;

    /**
     * @param prospects of each contender
     * @param kills of each contender
     */
    public RivalsBenchmark(Bed bed, int prospects, int kills, Consumer<String> say) {
        this.bed = bed;
        this.prospects = prospects;
        this.kills = kills;
        this.say = say;
    }

    /** Measures. */
    public Report run() throws InterruptedException {
        List<Trial> trials = new ArrayList<>();
        for (Contender contender : contenders()) {
            String letters = contender.name().replace("_", "");
            Trial trial = new Trial(bed, contender, Crowd.of(letters + "k", prospects), kills, PATIENCE);
            trial.prepare();
            trials.add(trial);
        }
        say.accept("Killing " + trials.stream().map(Trial::name).toList() + ", each " + kills + " times …");
        return report(outcomes(trials));
    }

    private List<Contender> contenders() throws InterruptedException {
        return List.of(
                new OvertureContender(bed, accounts("overture")),
                PlainContender.plain(bed, accounts("plain")),
                PollingContender.start(bed, accounts(PollingContender.NAME)),
                RivalContender.start(bed, RivalProgram.DBOS, accounts(RivalProgram.DBOS)),
                RivalContender.start(bed, RivalProgram.DB_SCHEDULER, accounts(RivalProgram.DB_SCHEDULER)));
    }

    private static List<String> accounts(String contender) {
        return IntStream.rangeClosed(1, ACCOUNTS)
                .mapToObj(i -> "acc_killed_" + contender + "_" + i)
                .toList();
    }

    private Map<String, Outcome> outcomes(List<Trial> trials) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(trials.size());
        try {
            List<Future<Outcome>> running = threads.invokeAll(
                    trials.stream().<Callable<Outcome>>map(trial -> trial::run).toList());
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            for (int i = 0; i < trials.size(); i++) {
                Outcome outcome = running.get(i).get();
                outcomes.put(trials.get(i).name(), outcome);
                say.accept(String.format(
                        Locale.ROOT,
                        "%-12s %d kills, %d doubles, %d lost, %d of %d ended, %.0f s",
                        trials.get(i).name(),
                        outcome.kills(),
                        outcome.doubles(),
                        outcome.lost(),
                        outcome.ended(),
                        prospects,
                        outcome.seconds()));
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw new BenchFailure("the trial failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Report report(Map<String, Outcome> outcomes) {
        Outcome ours = outcomes.getOrDefault("overture", new Outcome(0, 0, Double.NaN, Map.of()));
        return new Report("rivals")
                .with("prospects", prospects)
                .with("polling_clock_times_faster", PollingContender.TIMES_FASTER)
                .with("kills", each(outcomes, Outcome::kills))
                .with("doubles", each(outcomes, Outcome::doubles))
                .with("lost", each(outcomes, Outcome::lost))
                .with("ended", each(outcomes, Outcome::ended))
                .with("seconds", each(outcomes, Outcome::seconds))
                .with("faults", each(outcomes, Outcome::faults))
                .with(Measure.atMost("overture_doubles", (double) ours.doubles(), 0))
                .with(Measure.atMost("overture_lost", (double) ours.lost(), 0));
    }

    private static Map<String, Object> each(Map<String, Outcome> outcomes, Function<Outcome, Object> what) {
        Map<String, Object> values = new LinkedHashMap<>();
        outcomes.forEach((name, outcome) -> values.put(name, what.apply(outcome)));
        return values;
    }
}
