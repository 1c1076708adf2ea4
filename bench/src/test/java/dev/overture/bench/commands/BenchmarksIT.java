package dev.overture.bench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.bench.bed.Bed;
import dev.overture.bench.pure.PureBenchmark;
import dev.overture.bench.report.Measure;
import dev.overture.bench.report.Report;
import dev.overture.quickstart.process.RunFolder;
import dev.overture.quickstart.stack.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.options.TimeValue;

/** Every benchmark, tiny: what its report holds, not how fast anything is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchmarksIT {

    private static final Size TINY = new Size(3, 1, 2, Duration.ofSeconds(2), 1);

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Bed bed;

    @BeforeAll
    void start() throws InterruptedException {
        bed = new Bed(RunFolder.create(folder.resolve("runs"), Instant.now()), System.getenv(), line -> {});
        bed.start();
    }

    @AfterAll
    void stop() {
        bed.close();
    }

    @Test
    void throughputComparesUsWithTwoTemporalProgramsOfTheSameShapeAndWithTwoOtherLibraries() throws Exception {
        JsonNode report = run(Benchmark.THROUGHPUT);
        assertThat(report.path("ratio").asDouble()).isPositive();
        assertThat(report.path("ratio_empty").asDouble()).isPositive();
        for (String contender : new String[] {"overture", "plain", "empty"}) {
            JsonNode history = report.path("history_per_prospect").path(contender);
            assertThat(history.path("actions").asDouble())
                    .as("start, three activities, signal of " + contender
                            + "; no timer where the acceptance was quicker")
                    .isGreaterThanOrEqualTo(5);
            assertThat(history.path("events").asDouble()).isPositive();
            assertThat(history.path("bytes").asDouble()).isPositive();
            assertThat(report.path("cpu_seconds_per_1000_prospects")
                            .path(contender)
                            .fieldNames())
                    .toIterable()
                    .contains("api", "worker", "plain", "sandbox", "postgresql", "temporal");
        }
        for (String contender : new String[] {"overture", "plain", "empty", "dbos", "db_scheduler"}) {
            assertThat(report.path("prospects_per_second").path(contender).asDouble())
                    .as(contender)
                    .isPositive();
        }
        JsonNode statements = report.path("database_statements_per_prospect");
        for (String contender : new String[] {"dbos", "db_scheduler"}) {
            assertThat(statements.path(contender).asDouble())
                    .as("three steps and their record by " + contender)
                    .isGreaterThanOrEqualTo(6);
            assertThat(report.path("cpu_seconds_per_1000_prospects")
                            .path(contender)
                            .path(contender)
                            .asDouble())
                    .isPositive();
        }
        assertThat(statements.path("plain").asDouble()).isGreaterThanOrEqualTo(3);
        assertThat(statements.path("overture").asDouble())
                .isGreaterThan(statements.path("plain").asDouble());
        assertThat(report.path("targets")).hasSize(2);
    }

    @Test
    void reactionComparesUsWithASignalAndAnActivityAlone() throws Exception {
        JsonNode report = run(Benchmark.REACTION);
        assertThat(report.path("p50_ratio").asDouble()).isPositive();
        assertThat(report.path("unloaded").path("prospects").asInt()).isEqualTo(TINY.prospects());
        assertThat(report.path("unloaded").path("overture_p99_ms").asDouble()).isPositive();
        assertThat(report.path("loaded").path("bare_p50_ms").asDouble()).isPositive();
        assertThat(report.path("polling_design").path("p50_minutes").asDouble())
                .as("looked at once an hour, queued within five minutes, sent within one")
                .isBetween(0.0, 66.0);
    }

    @Test
    void idleFindsThatNobodyAsksWhileProspectsWait() throws Exception {
        JsonNode report = run(Benchmark.IDLE);
        assertThat(report.path("queries_per_minute_per_prospect").asDouble()).isZero();
        assertThat(report.path("waiting")
                        .path("memory_megabytes")
                        .path("worker")
                        .asDouble())
                .isPositive();
        assertThat(report.path("polling_design").path("vendor_reads_per_minute").asDouble())
                .as("everybody once an hour")
                .isEqualTo(TINY.prospects() / 60.0);
        assertThat(report.path("polling_design").path("queries_per_minute").asDouble())
                .isPositive();
    }

    @Test
    void crmTimesCountsAndPagesAndShowsTheirPlans() throws Exception {
        JsonNode report = run(Benchmark.CRM);
        assertThat(report.path("segment_count_p95_ms").asDouble()).isPositive();
        assertThat(report.path("list_page_p95_ms").asDouble()).isPositive();
        assertThat(report.path("counts").path("pending").path("found").asInt())
                .as("those of three who wait")
                .isEqualTo(TINY.prospects());
        assertThat(report.path("counts").path("pending").path("plan").toString())
                .contains("workspace_prospects");
        assertThat(report.path("pages"))
                .hasSizeGreaterThan(15)
                .allSatisfy(page -> assertThat(page.path("plan").toString()).contains("Limit", "actual time"));
        assertThat(report.path("targets")).hasSize(2);
    }

    @Test
    void pacingMeasuresSlotsLocksAndShares() throws Exception {
        JsonNode report = run(Benchmark.PACING);
        assertThat(report.path("slot_search_ms").asDouble()).isPositive();
        assertThat(report.path("deliver_p50_ms").asDouble()).isPositive();
        assertThat(report.path("queued_behind_all_others_p50_ms").asDouble()).isPositive();
        assertThat(report.path("others_p50_ratio").asDouble()).isPositive();
        assertThat(report.path("fairness").asDouble())
                .as("the next ten slots of two campaigns, whatever the speed of the machine")
                .isBetween(0.6, 1.0);
    }

    @Test
    void recoveryMeasuresHowLongItTakesAndThatNobodyMakesUpForLostTime() throws Exception {
        RunFolder runs = RunFolder.create(folder.resolve("durable"), Instant.now());
        try (Bed durable = Benchmark.RECOVERY.bed(runs, System.getenv(), line -> {})) {
            Report report = Benchmark.RECOVERY.run(durable.start(), TINY, line -> {});
            assertThat(report.fields()).containsKeys("seconds_down", "seconds_until_steady", "seconds_until_everybody");
            assertThat(report.measures()).extracting(Measure::name).containsExactly("largest_burst_in_a_second");
            assertThat(report.measures()).allMatch(Measure::met);
        }
    }

    @Test
    void pureComparesEachPartWithWhatIsKept() throws Exception {
        Report report = new PureBenchmark(0, 1, TimeValue.milliseconds(20)).run();
        assertThat(report.measures())
                .extracting(Measure::name)
                .containsExactly("calendar_ratio", "decision_ratio", "template_ratio", "url_ratio");
        assertThat(report.measures()).allMatch(measure -> measure.value() > 0);
    }

    @Test
    void importTakesAFileFromItsUploadToTheLastRow() throws Exception {
        JsonNode report = run(Benchmark.IMPORT);
        assertThat(report.path("rows").asInt()).isEqualTo(TINY.prospects());
        assertThat(report.path("stored").asInt()).isEqualTo(TINY.prospects());
        assertThat(report.path("rows_per_second").asDouble()).isPositive();
        assertThat(report.path("peak_heap_megabytes").asDouble()).isPositive();
        assertThat(report.path("targets")).hasSize(2);
    }

    @Test
    void whoeverIsKilledInTheMiddleOfSendsOvertureTellsNobodyTwiceAndLosesNobody() throws Exception {
        RunFolder runs = RunFolder.create(folder.resolve("killed"), Instant.now());
        JsonNode report;
        try (Bed patient = Benchmark.RIVALS.bed(runs, System.getenv(), line -> {})) {
            report = run(Benchmark.RIVALS, patient.start());
        }
        for (String contender : new String[] {"overture", "plain", "polling", "dbos", "db_scheduler"}) {
            assertThat(report.path("kills").path(contender).asInt())
                    .as("kills of " + contender + " in " + report)
                    .isEqualTo(TINY.kills());
            assertThat(report.path("doubles").path(contender).isIntegralNumber())
                    .isTrue();
            assertThat(report.path("lost").path(contender).isIntegralNumber()).isTrue();
            assertThat(report.path("seconds").path(contender).asDouble()).isPositive();
        }
        assertThat(report.path("ended").path("overture").asInt()).isEqualTo(TINY.prospects());
        assertThat(report.path("overture_doubles").asInt(-1)).isZero();
        assertThat(report.path("overture_lost").asInt(-1)).isZero();
        assertThat(report.path("targets")).hasSize(2);
    }

    private JsonNode run(Benchmark benchmark) throws InterruptedException, IOException {
        return run(benchmark, bed);
    }

    private static JsonNode run(Benchmark benchmark, Bed bed) throws InterruptedException, IOException {
        Report report = benchmark.run(bed, TINY, line -> {});
        Path file = folder.resolve(benchmark.code() + ".json");
        JsonFile.write(file, report.fields());
        JsonNode written = new ObjectMapper().readTree(file.toFile());
        assertThat(written.path("benchmark").asText()).isEqualTo(benchmark.code());
        assertThat(written.path("machine").path("cores").asInt()).isPositive();
        return written;
    }
}
