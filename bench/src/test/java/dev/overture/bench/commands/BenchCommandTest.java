package dev.overture.bench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.quickstart.Overture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anUnknownBenchmarkListsTheKnownOnes() {
        assertThat(run("bench", "speed")).isEqualTo(2);
        assertThat(err.toString())
                .contains("unknown benchmark: speed")
                .contains("throughput", "reaction", "idle", "recovery", "rivals");
    }

    @Test
    void wrongUsageExitsWithTwoBeforeAnythingIsStarted() {
        assertThat(run("bench")).isEqualTo(2);
        assertThat(run("bench", "throughput", "--prospects", "0")).isEqualTo(2);
        assertThat(run("bench", "throughput", "--rounds", "many")).isEqualTo(2);
        assertThat(run("bench", "rivals", "--kills", "0")).isEqualTo(2);
        assertThat(run("bench", "idle", "--report", folder.toString())).isEqualTo(2);
        assertThat(run(
                        "bench",
                        "idle",
                        "--report",
                        folder.resolve("missing/b.json").toString()))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void knowsTheOtherCommandsAsWell() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("bench", "demo").doesNotContain("bench-plain", "bench-polling");
    }

    private int run(String... arguments) {
        return Overture.with(new BenchCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
