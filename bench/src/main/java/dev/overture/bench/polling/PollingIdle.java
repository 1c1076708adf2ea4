package dev.overture.bench.polling;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.ProcessMeter;
import dev.overture.bench.bed.Statements;
import dev.overture.bench.bed.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the polling design asks while everybody waits: an hour of its jobs. */
public final class PollingIdle {

    private static final String ACCOUNT = "acc_polling_idle";
    private static final int MINUTES = 60;

    private final Bed bed;
    private final int prospects;

    /** @param prospects who wait */
    public PollingIdle(Bed bed, int prospects) {
        this.bed = bed;
        this.prospects = prospects;
    }

    /** Runs an hour's jobs, and answers what they cost. */
    public Map<String, Object> hour() throws InterruptedException {
        Crowd crowd = Crowd.of("polled", prospects);
        Vendor vendor = bed.vendor();
        vendor.declareAccounts(List.of(ACCOUNT));
        vendor.declareStrangers(crowd);
        try (PollingDesign design = new PollingDesign(bed, List.of(ACCOUNT))) {
            design.tables().upload(crowd, List.of(ACCOUNT), design.now());
            design.tables().inviteAll(design.now());
            Statements statements = new Statements(bed.database());
            statements.reset();
            Map<String, Double> before = bed.meter().cpuSeconds();
            double ownBefore = ownCpu();
            long looks = 0;
            for (int minute = 0; minute < MINUTES; minute++) {
                bed.check();
                looks += design.minute().looks();
            }
            double queries = (double) statements.count() / MINUTES;
            Map<String, Object> cost = new LinkedHashMap<>();
            cost.put("queries_per_minute", queries);
            cost.put("queries_per_minute_per_prospect", queries / prospects);
            cost.put("vendor_reads_per_minute", (double) looks / MINUTES);
            cost.put("jobs_cpu_seconds_per_minute", (ownCpu() - ownBefore) / MINUTES);
            cost.put(
                    "postgresql_cpu_seconds_per_minute",
                    ProcessMeter.between(before, bed.meter().cpuSeconds()).getOrDefault("postgresql", 0.0) / MINUTES);
            return cost;
        }
    }

    private static double ownCpu() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(java.time.Duration::toMillis)
                        .orElse(0L)
                / 1000.0;
    }
}
