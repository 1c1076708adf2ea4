package dev.overture.quickstart.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.quickstart.demo.Screen;
import dev.overture.quickstart.process.RunFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TortureIT {

    @TempDir
    private Path folder;

    @Test
    void aSmallTortureEndsWithoutDoublesLossesOverLimitsAndMessagesAfterAnAnswer() throws Exception {
        Path file = folder.resolve("t.json");
        TortureOptions options = new TortureOptions(12, 3, 7, file, Duration.ofMinutes(10));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        List<String> problems;
        try (Torture torture = new Torture(
                options, RunFolder.create(folder.resolve("runs"), Instant.now()), screen, System.getenv())) {
            problems = torture.run();
        }

        assertThat(problems).as(said.toString(StandardCharsets.UTF_8)).isEmpty();
        JsonNode report = new ObjectMapper().readTree(Files.readAllBytes(file));
        for (String count : List.of("doubles", "lost", "over_limit", "after_reply", "wrong_person")) {
            assertThat(report.path(count).asInt(-1)).as(count).isZero();
        }
        assertThat(report.path("prospects").asInt()).isEqualTo(12);
        assertThat(report.path("kills").asInt()).isEqualTo(3);
        assertThat(report.path("seconds").asDouble()).isPositive();
        assertThat(sum(report.path("by_status"))).isEqualTo(12);
        assertThat(report.at("/by_status/replied").asInt()).isPositive();
        assertThat(report.at("/at_the_limit/sent").asInt())
                .isBetween(1, report.at("/at_the_limit/cap").asInt());
        for (String kind : List.of("worker_kill", "worker_freeze", "api_kill", "database_restart", "account_outage")) {
            assertThat(report.at("/faults/" + kind + "/not_run").asInt())
                    .as(kind)
                    .isZero();
        }
        for (String kind : List.of("vendor_fault", "webhook_fault")) {
            assertThat(report.at("/faults/" + kind + "/injected").asInt())
                    .as(kind)
                    .isPositive();
        }
        boolean real = report.path("temporal").asText().equals("server");
        assertThat(report.at("/faults/temporal_restart/" + (real ? "injected" : "not_run"))
                        .asInt())
                .isEqualTo(1);
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }
}
