package dev.overture.bench.commands;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.report.Causes;
import dev.overture.bench.report.Measure;
import dev.overture.bench.report.Report;
import dev.overture.quickstart.commands.Failure;
import dev.overture.quickstart.commands.OutputFile;
import dev.overture.quickstart.process.RunFolder;
import dev.overture.quickstart.stack.JsonFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overture bench NAME [--report FILE.json]}. */
@Command(
        name = "bench",
        description = "Measure Overture against what people would use instead, in the same run on this machine.",
        footer = {
            "",
            "Benchmarks: throughput, reaction, idle, pacing, recovery, rivals, import, crm, pure. Prints each measured value",
            "beside its target. Exit 0 if every target is met, or docs/performance.md names the measured cause of each",
            "that is not; else 1."
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What to measure.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Write everything that was measured.")
    private @Nullable Path report;

    @Option(names = "--prospects", paramLabel = "N", description = "How many; each benchmark has its own default.")
    private @Nullable Integer prospects;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often the contenders of throughput take turns; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--busy",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many prospects are busy during the second part of reaction; default ${DEFAULT-VALUE}.")
    private int busy;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "120",
            description = "How long idle looks, and PostgreSQL is away in recovery; default ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often rivals kills each contender; default ${DEFAULT-VALUE}.")
    private int kills;

    @Override
    public Integer call() throws InterruptedException {
        Benchmark benchmark =
                Benchmark.named(name).orElseThrow(() -> Failure.usage("unknown benchmark: " + name + known()));
        Size size = size(benchmark);
        OutputFile.check(report, "--report");
        PrintWriter out = spec.commandLine().getOut();
        Report measured = measure(benchmark, size, line -> {
            out.println(line);
            out.flush();
        });
        if (report != null) {
            JsonFile.write(report, measured.fields());
        }
        return judge(benchmark, measured.measures(), out);
    }

    private Size size(Benchmark benchmark) {
        int many = prospects == null ? benchmark.usualProspects() : prospects;
        if (many < 1 || rounds < 1 || busy < 0 || seconds < 1 || kills < 1) {
            throw Failure.usage("--prospects, --rounds, --seconds and --kills are at least 1, --busy is not negative");
        }
        return new Size(many, rounds, busy, Duration.ofSeconds(seconds), kills);
    }

    private static String known() {
        return Arrays.stream(Benchmark.values())
                .map(known -> "\n  " + known.code() + "  " + known.description())
                .collect(Collectors.joining("", "; known are", ""));
    }

    private static Report measure(Benchmark benchmark, Size size, Consumer<String> say) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean stopping = new AtomicBoolean();
        RunFolder folder = RunFolder.createInHome(Instant.now());
        say.accept("Logs of this run: " + folder.path());
        try (Bed bed = benchmark.bed(folder, System.getenv(), say)) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                stopping.set(true);
                                if (!done.get()) {
                                    say.accept(
                                            "Stopped in the middle. What was measured so far means nothing and is not reported.");
                                }
                                bed.close();
                            },
                            "stop-bench"));
            return benchmark.run(benchmark.needsTheStack() ? bed.start() : bed, size, say);
        } catch (RuntimeException e) {
            if (stopping.get()) {
                throw new Failure("stopped", e);
            }
            throw e instanceof BenchFailure ? new Failure(String.valueOf(e.getMessage()), e) : e;
        } finally {
            done.set(!stopping.get());
        }
    }

    private static int judge(Benchmark benchmark, List<Measure> measures, PrintWriter out) {
        Causes causes = Causes.in(Path.of(System.getProperty("overture.home", ".")));
        int exitCode = 0;
        for (Measure measure : measures) {
            boolean excused = !measure.met() && causes.name(benchmark.code(), measure);
            out.println(measure.line() + (excused ? "; docs/performance.md names the cause" : ""));
            if (!measure.met() && !excused) {
                exitCode = 1;
            }
        }
        out.flush();
        return exitCode;
    }
}
