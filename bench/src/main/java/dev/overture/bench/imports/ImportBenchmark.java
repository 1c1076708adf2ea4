package dev.overture.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.report.Measure;
import dev.overture.bench.report.Report;
import dev.overture.quickstart.stack.JsonHttp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** How long a file of people takes from its upload to the last row's result, and how much memory the worker needs for it. */
public final class ImportBenchmark {

    /** What api and worker get, each. */
    public static final int HEAP_MEGABYTES = 256;

    private static final double BUDGET_SECONDS_FOR_100_000 = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Bed bed;
    private final int people;
    private final Consumer<String> say;

    /** @param people in the file, all of them new */
    public ImportBenchmark(Bed bed, int people, Consumer<String> say) {
        this.bed = bed;
        this.people = people;
        this.say = say;
    }

    /** Measures. */
    public Report run() throws InterruptedException {
        byte[] file = file();
        JsonHttp api = bed.stack().api();
        HeapWatch heap = new HeapWatch(bed.stack().workerUrl());
        say.accept("Importing " + people + " people, " + file.length / 1024 + " KB …");
        long begin = System.nanoTime();
        JsonNode preview = api.post("/api/imports?kind=people&name=bench.csv", "text/csv", file);
        double previewed = seconds(begin);
        String path = "/api/imports/" + preview.path("id").asText();
        JsonNode state = api.post(path + "/confirm", Map.of());
        while (!state.path("status").asText().equals("completed")) {
            bed.check();
            heap.look();
            if (seconds(begin) > PATIENCE.toSeconds()) {
                throw new BenchFailure("the import is not over after " + PATIENCE + ": " + state, null);
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
            state = api.get(path);
        }
        double took = seconds(begin);
        heap.look();
        return new Report("import")
                .with("rows", people)
                .with("stored", state.path("stored").asInt())
                .with("preview_seconds", previewed)
                .with("seconds", took)
                .with("heap_limit_megabytes", heap.limitMegabytes())
                .with("database_seconds", dearest())
                .with(Measure.atLeast("rows_per_second", people / took, 100_000 / BUDGET_SECONDS_FOR_100_000))
                .with(Measure.atMost("peak_heap_megabytes", heap.peakMegabytes(), HEAP_MEGABYTES));
    }

    /** The statements that took most of PostgreSQL's time, by their beginning. */
    private Map<String, Double> dearest() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        bed.database()
                .useHandle(handle -> handle.createQuery("""
                        select left(regexp_replace(query, '\\s+', ' ', 'g'), 70) as begin, total_exec_time / 1000 as seconds
                        from pg_stat_statements order by total_exec_time desc limit 8
                        """)
                        .map((row, context) -> Map.entry(row.getString("begin"), row.getDouble("seconds")))
                        .forEach(each -> seconds.merge(each.getKey(), each.getValue(), Double::sum)));
        return seconds;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private byte[] file() {
        String unlike = UUID.randomUUID().toString().substring(0, 8);
        StringBuilder csv = new StringBuilder(people * 200);
        csv.append("First name,Last name,Email,LinkedIn URL,Phone,Company,Job title,Location,Tags\n");
        for (int i = 0; i < people; i++) {
            csv.append("Ada,Number ").append(i);
            csv.append(",ada.").append(unlike).append(i).append("@example.com,https://www.linkedin.com/in/ada-");
            csv.append(unlike).append('-').append(i).append(",+4930").append(1_000_000 + i);
            csv.append(",Company ").append(i / 20).append(",Head of Sales,Berlin,bench;new\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
