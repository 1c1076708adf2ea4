package dev.overture.bench.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.overture.bench.Bench;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A benchmark in a process of its own that does not get to its end. */
class BenchInterruptionIT {

    private static final Duration UP = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private @Nullable Process process;

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void aRunThatIsStoppedInTheMiddleSaysSoReportsNothingAndLeavesNothingRunning() throws Exception {
        Process bench = start(Map.of());
        await("measuring").atMost(UP).until(() -> said().contains("Warming up") || !bench.isAlive());
        List<ProcessHandle> all = started(bench);
        assertThat(all)
                .as("at least PostgreSQL, Temporal, sandbox, api and worker")
                .hasSizeGreaterThanOrEqualTo(5);

        bench.destroy();

        assertThat(bench.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(bench.exitValue()).isNotZero();
        assertThat(said()).contains("Stopped in the middle");
        assertThat(report()).doesNotExist();
        await("the end of everything")
                .atMost(Duration.ofMinutes(1))
                .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aServerThatIsNoneSaysSoAndReportsNothing() throws Exception {
        Process bench = start(Map.of(
                "OVERTURE_TEMPORAL_FETCH",
                "never",
                "PATH",
                pathWithoutTemporal(),
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString()));

        assertThat(bench.waitFor(UP.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        assertThat(bench.exitValue()).isEqualTo(1);
        assertThat(said()).contains("need a real Temporal server");
        assertThat(report()).doesNotExist();
    }

    @Test
    void aRivalThatCannotStartSaysSoAndReportsNothing() throws Exception {
        Path nowhere = folder.resolve("overture-rivals.jar");
        Process bench = start(Map.of(), nowhere.toString());

        assertThat(bench.waitFor(UP.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        assertThat(bench.exitValue()).isEqualTo(1);
        assertThat(said()).contains("the rival dbos cannot start: there is no " + nowhere);
        assertThat(report()).doesNotExist();
    }

    private Process start(Map<String, String> overrides) throws IOException {
        return start(overrides, System.getProperty("overture.rivals"));
    }

    private Process start(Map<String, String> overrides, String rivals) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Doverture.home=" + folder,
                        "-Doverture.rivals=" + rivals,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bench.class.getName(),
                        "bench",
                        "throughput",
                        "--prospects",
                        "1000",
                        "--report",
                        report().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().putAll(overrides);
        Process started = builder.start();
        process = started;
        return started;
    }

    /** PostgreSQL's own programs need the rest of it. */
    private static String pathWithoutTemporal() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .filter(directory -> Files.notExists(Path.of(directory, "temporal")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path report() {
        return folder.resolve("report.json");
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
    }

    /** PostgreSQL is nobody's child; its folder tells its process. */
    private List<ProcessHandle> started(Process bench) throws IOException {
        List<ProcessHandle> all = new ArrayList<>(bench.descendants().toList());
        try (Stream<Path> files = Files.walk(folder.resolve(".overture"), 4)) {
            for (Path file :
                    files.filter(path -> path.endsWith("postmaster.pid")).toList()) {
                long pid = Long.parseLong(
                        Files.readAllLines(file, StandardCharsets.UTF_8).get(0).strip());
                ProcessHandle.of(pid).ifPresent(all::add);
            }
        }
        return all;
    }
}
