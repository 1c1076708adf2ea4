package dev.overture.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

    private static final List<Integer> USUAL_PORTS = List.of(5433, 7233, 8080, 8081, 8090, 8233);

    @TempDir
    private Path folder;

    @Test
    void theSampleEndsCleanlyAlsoWhereAllUsualPortsAreTaken() throws Exception {
        List<ServerSocket> taken = takeUsualPorts();
        try {
            int exitCode = Overture.commandLine()
                    .execute(
                            "demo",
                            "--exit-when-done",
                            "--report",
                            folder.resolve("report.json").toString(),
                            "--info",
                            folder.resolve("info.json").toString());

            JsonNode report = read("report.json");
            assertThat(exitCode).as(report.toString()).isZero();
            assertThat(report.path("prospects").asInt()).isGreaterThanOrEqualTo(40);
            assertThat(read("info.json").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder(
                            "api_url",
                            "api_key",
                            "workspace_id",
                            "webhook_url",
                            "webhook_secret",
                            "temporal_address",
                            "temporal_ui",
                            "sandbox_url",
                            "sandbox_api_key",
                            "linkedin_account_id",
                            "email_account_id",
                            "postgres_url",
                            "worker_pid");
            assertThat(USUAL_PORTS)
                    .noneMatch(
                            port -> read("info.json").path("api_url").asText().endsWith(":" + port));
            assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                    .isEmpty();
        } finally {
            for (ServerSocket socket : taken) {
                socket.close();
            }
        }
    }

    private static List<ServerSocket> takeUsualPorts() {
        List<ServerSocket> taken = new ArrayList<>();
        for (int port : USUAL_PORTS) {
            take(port).ifPresent(taken::add);
        }
        return taken;
    }

    /** Empty where somebody else has taken it already, which serves as well. */
    private static Optional<ServerSocket> take(int port) {
        try {
            return Optional.of(new ServerSocket(port));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
