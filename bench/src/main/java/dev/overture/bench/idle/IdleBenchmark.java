package dev.overture.bench.idle;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.bed.Campaigns;
import dev.overture.bench.bed.ProcessMeter;
import dev.overture.bench.bed.Vendor;
import dev.overture.bench.polling.PollingIdle;
import dev.overture.bench.report.Measure;
import dev.overture.bench.report.Report;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.workflows.WorkflowIds;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What prospects cost that wait for an acceptance, beside nobody waiting, and beside the polling design. */
public final class IdleBenchmark {

    private static final String ACCOUNT = "acc_idle_1";
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final double CALM_CPU_SECONDS = 0.25;
    private static final int EVERY = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Bed bed;
    private final int prospects;
    private final Duration window;
    private final Consumer<String> say;

    /**
     * @param prospects who wait
     * @param window how long they are looked at
     */
    public IdleBenchmark(Bed bed, int prospects, Duration window, Consumer<String> say) {
        this.bed = bed;
        this.prospects = prospects;
        this.window = window;
        this.say = say;
    }

    /** Measures. */
    public Report run() throws InterruptedException {
        Vendor vendor = bed.vendor();
        vendor.declareAccounts(List.of(ACCOUNT));
        new Campaigns(bed).registerAccounts(List.of(ACCOUNT));
        awaitCalm();
        say.accept("Nobody waits: " + window.toSeconds() + " s");
        Window nobody = Window.watch(bed, window);
        say.accept("Gathering " + prospects + " prospects …");
        awaitFirstTasks(new WaitingCrowd(bed).gather(prospects));
        awaitCalm();
        say.accept(prospects + " wait: " + window.toSeconds() + " s");
        Window waiting = Window.watch(bed, window);
        say.accept("The polling design, " + prospects + " waiting: an hour of its jobs");
        Map<String, Object> polling = new PollingIdle(bed, prospects).hour();
        return new Report("idle")
                .with("prospects", prospects)
                .with(Measure.atMost(
                        "queries_per_minute_per_prospect", waiting.queriesAMinuteBeyond(nobody) / prospects, 0))
                .with("nobody_waits", nobody.describe())
                .with("waiting", waiting.describe())
                .with("polling_design", polling);
    }

    /** Started is not yet waiting: the worker has still to take a first look at each. */
    private void awaitFirstTasks(List<CampaignProspectId> crowd) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 0; i < crowd.size(); i += EVERY) {
            WorkflowStub workflow = bed.temporal().newUntypedWorkflowStub(WorkflowIds.of(crowd.get(i)));
            while (workflow.describe().getRawDescription().hasPendingWorkflowTask()) {
                bed.check();
                if (System.nanoTime() > deadline) {
                    throw new BenchFailure("not everybody waits after " + PATIENCE, null);
                }
                Thread.sleep(100);
            }
        }
    }

    /** Launching a campaign has its last words; then there must be silence. */
    private void awaitCalm() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        double used = Double.MAX_VALUE;
        while (used > CALM_CPU_SECONDS) {
            if (System.nanoTime() > deadline) {
                throw new BenchFailure("worker and Temporal do not come to rest", null);
            }
            ProcessMeter meter = bed.meter();
            Map<String, Double> before = meter.cpuSeconds();
            Thread.sleep(SETTLING.toMillis());
            bed.check();
            Map<String, Double> since = ProcessMeter.between(before, meter.cpuSeconds());
            used = since.getOrDefault("worker", 0.0) + since.getOrDefault("temporal", 0.0);
        }
    }
}
