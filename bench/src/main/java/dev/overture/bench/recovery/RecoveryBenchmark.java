package dev.overture.bench.recovery;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.bed.Campaigns;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.report.Measure;
import dev.overture.bench.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Temporal, PostgreSQL and the worker are gone for a while, in the middle of a crowd who are all due: how long until sends leave
 * as before, and whether any account makes up for lost time by a burst.
 */
public final class RecoveryBenchmark {

    private static final String SEQUENCE = """
            name: Recovery
            steps:
              - { invite: "Shall we connect, {{ first_name }}?", id: invite }
            """;
    private static final int ACCOUNTS = 10;
    private static final Duration LEAST_GAP = Duration.ofMillis(500);
    private static final Duration LARGEST_GAP = Duration.ofSeconds(1);
    private static final Duration BURST = Duration.ofSeconds(1);

    /** Two gaps fit into a second, so three sends do. */
    private static final int ALLOWED_IN_A_BURST = 3;

    private static final Duration STEADY_FOR = Duration.ofSeconds(5);
    private static final double STEADY_SHARE = 0.8;
    private static final double BEFORE_SHARE = 0.2;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Bed bed;
    private final int prospects;
    private final Duration down;
    private final Consumer<String> say;

    /**
     * @param bed whose parts come back when they die
     * @param down how long PostgreSQL stays away at least
     */
    public RecoveryBenchmark(Bed bed, int prospects, Duration down, Consumer<String> say) {
        this.bed = bed;
        this.prospects = prospects;
        this.down = down;
        this.say = say;
    }

    /** Measures. */
    public Report run() throws InterruptedException {
        Crowd crowd = Crowd.of("recovery", prospects);
        launch(crowd);
        awaitSends((int) Math.ceil(prospects * BEFORE_SHARE));
        Instant broken = Instant.now();
        say.accept("Temporal, PostgreSQL and the worker go down");
        bed.breakDown(down);
        Instant up = Instant.now();
        say.accept("All are back");
        awaitSends(prospects);
        bed.vendor().requireInnocence();

        Arrivals arrivals = new Arrivals(bed.vendor().arrivalsOf("invitation"));
        double before = arrivals.rateUntil(broken);
        Instant steady = arrivals.steadyFrom(up, STEADY_FOR, before * STEADY_SHARE)
                .or(() -> arrivals.steadyFrom(up, Duration.ZERO, 0))
                .orElse(up);
        return new Report("recovery")
                .with("prospects", prospects)
                .with("accounts", ACCOUNTS)
                .with("sends_per_second_before", before)
                .with("seconds_down", seconds(broken, up))
                .with("seconds_until_steady", seconds(up, steady))
                .with("seconds_until_everybody", seconds(up, arrivals.last()))
                .with(Measure.atMost(
                        "largest_burst_in_a_second", (double) arrivals.largestBurst(BURST), ALLOWED_IN_A_BURST));
    }

    private void launch(Crowd crowd) throws InterruptedException {
        List<String> accounts = IntStream.rangeClosed(1, ACCOUNTS)
                .mapToObj(i -> "acc_recovery_" + i)
                .toList();
        bed.vendor().declareAccounts(accounts);
        bed.vendor().declare(crowd, false, 0);
        Campaigns campaigns = new Campaigns(bed);
        campaigns.registerAccounts(accounts, LEAST_GAP, LARGEST_GAP);
        campaigns.launch(campaigns.create(SEQUENCE, crowd));
        say.accept(prospects + " people are due");
    }

    private void awaitSends(int count) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (bed.vendor().arrivalsOf("invitation").size() < count) {
            bed.check();
            if (Instant.now().isAfter(deadline)) {
                throw new BenchFailure("not everybody was invited within " + PATIENCE.toMinutes() + " minutes", null);
            }
            Thread.sleep(GLANCE.toMillis());
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }
}
