package dev.overture.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.quickstart.process.Launch;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.Ports;
import dev.overture.quickstart.process.Signals;
import dev.overture.quickstart.temporal.TemporalCommand;
import dev.overture.workflows.OvertureSearchAttributes;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Temporal server that keeps its histories in a file, so that it may be killed and started again. */
final class DurableTemporal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> command = new ArrayList<>();
    private final Path log;
    private final String address;
    private ManagedProcess process;

    DurableTemporal(Path folder) throws InterruptedException {
        Optional<Path> temporal = new TemporalCommand(System.getenv(), System.out::println).find();
        assertThat(temporal).as("the temporal command").isPresent();
        Ports ports = new Ports();
        int port = ports.take(17_233);
        address = "127.0.0.1:" + port;
        log = folder.resolve("temporal.log");
        command.addAll(List.of(
                temporal.get().toString(), "server", "start-dev", "--headless", "--ip", "127.0.0.1", "--log-level"));
        command.addAll(List.of("error", "--port", Integer.toString(port)));
        command.addAll(List.of("--db-filename", folder.resolve("temporal.db").toString()));
        for (SearchAttributeKey<?> attribute : OvertureSearchAttributes.all()) {
            command.addAll(List.of("--search-attribute", attribute.getName() + "=Keyword"));
        }
        process = start();
    }

    private ManagedProcess start() {
        ManagedProcess started = ManagedProcess.start(new Launch("temporal", command, System.getenv()), log);
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
        try {
            stubs.connect(PATIENCE);
        } finally {
            stubs.shutdownNow();
        }
        return started;
    }

    String address() {
        return address;
    }

    /** What makes the stack use it. */
    Map<String, String> environment() {
        return Map.of("TEMPORAL_ADDRESS", address, "TEMPORAL_NAMESPACE", "default");
    }

    long pid() {
        return process.pid();
    }

    /** Ends at once, as by a power failure; {@link #restart} brings it back with what it had stored. */
    void crash() throws InterruptedException {
        Signals.kill(process.pid());
        process.await();
    }

    void restart() {
        process = start();
    }

    @Override
    public void close() {
        process.terminate();
        process.end(Duration.ofSeconds(10));
    }
}
