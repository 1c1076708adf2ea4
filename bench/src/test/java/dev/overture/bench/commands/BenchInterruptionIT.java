package dev.overture.bench.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.overture.bench.Bench;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        await("measuring").atMost(UP).until(() -> said().contains("Killing") || !bench.isAlive());
        Set<ProcessHandle> all = started(bench);
        assertThat(all)
                .as(
                        "PostgreSQL, Temporal, sandbox, and all but one of api, worker and four rivals, which may be dead just now: "
                                + said())
                .hasSizeGreaterThanOrEqualTo(8);

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
    void aRivalThatIsNotThereSaysSoReportsNothingAndLeavesNothingRunning() throws Exception {
        Path nowhere = folder.resolve("overture-rivals.jar");
        endsSayingWhyWithNothingLeft(
                start(Map.of(), nowhere.toString()), "the rival dbos cannot start: there is no " + nowhere);
    }

    @Test
    void aRivalThatDoesNotStartSaysSoReportsNothingAndLeavesNothingRunning() throws Exception {
        Path broken = Files.writeString(folder.resolve("overture-rivals.jar"), "no jar", StandardCharsets.UTF_8);
        endsSayingWhyWithNothingLeft(start(Map.of(), broken.toString()), "dbos does not start; see ");
    }

    private void endsSayingWhyWithNothingLeft(Process bench, String why) throws Exception {
        Set<ProcessHandle> all = new HashSet<>();
        await("the end").atMost(UP).until(() -> {
            all.addAll(started(bench));
            return !bench.isAlive();
        });
        assertThat(bench.exitValue()).isEqualTo(1);
        assertThat(said()).contains(why).doesNotContain("doubles");
        assertThat(report()).doesNotExist();
        assertThat(all).as("PostgreSQL, Temporal, sandbox, api and worker").hasSizeGreaterThanOrEqualTo(5);
        await("the end of everything")
                .atMost(Duration.ofMinutes(1))
                .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
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
                        "rivals",
                        "--prospects",
                        "100",
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

    /** PostgreSQL is nobody's child; its folder tells its process, and goes with it. */
    private Set<ProcessHandle> started(Process bench) throws IOException {
        Set<ProcessHandle> all = bench.descendants().collect(Collectors.toCollection(HashSet::new));
        Path runs = folder.resolve(".overture").resolve("runs");
        if (Files.exists(runs)) {
            try (DirectoryStream<Path> each = Files.newDirectoryStream(runs)) {
                each.forEach(run -> postgres(run).ifPresent(all::add));
            }
        }
        return all;
    }

    private static Optional<ProcessHandle> postgres(Path run) {
        try (Stream<String> lines = Files.lines(run.resolve("postgresql").resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(pid -> !pid.isEmpty())
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        } catch (IOException notYetOrNoMore) {
            return Optional.empty();
        }
    }
}
