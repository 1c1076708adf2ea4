package dev.overture.bench.pure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.report.Measure;
import dev.overture.bench.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The pure parts under JMH, each as a multiple of a reference, compared with the multiples that are kept with the code: they
 * mean the same on any machine, as times do not.
 */
public final class PureBenchmark {

    /** How much dearer than what is kept counts as a regression; runs on one machine differ by less. */
    private static final double TOLERANCE = 1.5;

    private static final String KEPT = "ratios.json";
    private static final String REFERENCE = "reference";

    private final int forks;
    private final int iterations;
    private final TimeValue iteration;

    /**
     * @param forks JVMs, one after the other; 0 for this one
     * @param iterations of each part, and as many before that do not count
     */
    public PureBenchmark(int forks, int iterations, TimeValue iteration) {
        this.forks = forks;
        this.iterations = iterations;
        this.iteration = iteration;
    }

    /** Measures. */
    public Report run() {
        Map<String, Double> nanoseconds = measure();
        double reference = Objects.requireNonNull(nanoseconds.remove(REFERENCE));
        Map<String, Double> kept = kept();
        Report report = new Report("pure")
                .with("reference_ns", reference)
                .with("nanoseconds", nanoseconds)
                .with("kept_ratios", kept);
        nanoseconds.forEach((part, time) -> {
            Double before = kept.get(part);
            if (before == null) {
                throw new BenchFailure("no ratio is kept for " + part + " in " + KEPT, null);
            }
            report.with(Measure.atMost(part + "_ratio", time / reference, before * TOLERANCE));
        });
        return report;
    }

    private Map<String, Double> measure() {
        OptionsBuilder options = new OptionsBuilder();
        options.include(Pattern.quote(PureParts.class.getName()) + "\\..+")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(forks)
                .warmupIterations(iterations)
                .warmupTime(iteration)
                .measurementIterations(iterations)
                .measurementTime(iteration)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        try {
            Map<String, Double> times = new TreeMap<>();
            for (RunResult result : new Runner(options.build()).run()) {
                String benchmark = result.getParams().getBenchmark();
                times.put(
                        benchmark.substring(benchmark.lastIndexOf('.') + 1),
                        result.getPrimaryResult().getScore());
            }
            return times;
        } catch (RunnerException e) {
            throw new BenchFailure("JMH failed: " + e.getMessage(), e);
        }
    }

    private static Map<String, Double> kept() {
        try (InputStream file = Objects.requireNonNull(PureBenchmark.class.getResourceAsStream(KEPT))) {
            return new ObjectMapper().readValue(file, new TypeReference<Map<String, Double>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
