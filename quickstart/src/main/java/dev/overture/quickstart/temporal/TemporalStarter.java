package dev.overture.quickstart.temporal;

import dev.overture.quickstart.process.Launch;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.OwnProgram;
import dev.overture.quickstart.process.Ports;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.workflows.OvertureSearchAttributes;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a Temporal server: the one that {@code TEMPORAL_ADDRESS} names, else a development server of our own, else,
 * where there is none to be had, the SDK's test server in a process of its own.
 */
public final class TemporalStarter {

    /** The name of the process, where we start one. */
    public static final String PROCESS = "temporal";

    /** The usual port of Temporal's gRPC front end. */
    public static final int USUAL_PORT = 7233;

    private static final int USUAL_UI_PORT = 8233;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The SDK takes a missing file for an empty one, and stumbles over a really empty one. */
    private static final String NO_FILE = "/nonexistent/temporal.toml";

    private static final int TEST_SERVER_HEAP_MEGABYTES = 256;

    private final Map<String, String> environment;
    private final OwnProgram program;
    private final Supervisor supervisor;
    private final Ports ports;
    private final Consumer<String> say;

    /** Processes are started under the supervisor; people hear through {@code say} what is used. */
    public TemporalStarter(
            Map<String, String> environment,
            OwnProgram program,
            Supervisor supervisor,
            Ports ports,
            Consumer<String> say) {
        this.environment = environment;
        this.program = program;
        this.supervisor = supervisor;
        this.ports = ports;
        this.say = say;
    }

    /**
     * Returns when the server answers.
     *
     * @param histories the file in which a development server of ours keeps its histories, so that it is started again
     *     with them when it dies; null for one that forgets them and whose death ends the run
     * @throws IllegalStateException if it does not answer in time
     */
    public TemporalServer start(@Nullable Path histories) throws InterruptedException {
        String given = environment.getOrDefault("TEMPORAL_ADDRESS", "");
        if (!given.isBlank()) {
            say.accept("Using the Temporal server at " + given + " (TEMPORAL_ADDRESS)");
            return new TemporalServer(given, null, TemporalServer.Kind.SERVER, temporalVariables());
        }
        Optional<Path> command = new TemporalCommand(environment, say).find();
        return command.isPresent() ? startDevelopmentServer(command.get(), histories) : startTestServer();
    }

    private Map<String, String> temporalVariables() {
        Map<String, String> variables = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.toUpperCase(Locale.ROOT).startsWith("TEMPORAL_")) {
                variables.put(name, value);
            }
        });
        return variables;
    }

    private TemporalServer startDevelopmentServer(Path command, @Nullable Path histories) throws InterruptedException {
        int port = ports.take(USUAL_PORT);
        int uiPort = ports.take(USUAL_UI_PORT);
        List<String> arguments = new ArrayList<>(
                List.of(command.toString(), "server", "start-dev", "--ip", "127.0.0.1", "--log-level", "warn"));
        arguments.addAll(List.of("--port", Integer.toString(port), "--ui-port", Integer.toString(uiPort)));
        for (SearchAttributeKey<?> attribute : OvertureSearchAttributes.all()) {
            arguments.addAll(List.of("--search-attribute", attribute.getName() + "=Keyword"));
        }
        if (histories != null) {
            arguments.addAll(List.of("--db-filename", histories.toString()));
        }
        Launch launch = program.foreign(PROCESS, arguments);
        ManagedProcess process = histories == null ? supervisor.start(launch) : supervisor.keepAlive(launch);
        return await(process, port, "http://127.0.0.1:" + uiPort, TemporalServer.Kind.SERVER);
    }

    private TemporalServer startTestServer() throws InterruptedException {
        say.accept(
                "WARNING: no Temporal server can be found or fetched on this machine. This run uses the test server of");
        say.accept("WARNING: the Temporal SDK instead. It has NO durability, NO web UI and NO listing of workflows.");
        say.accept("WARNING: Install the temporal command, or pip, or set TEMPORAL_ADDRESS, to see the real thing.");
        int port = ports.take(USUAL_PORT);
        Launch launch = program.subcommand(
                PROCESS,
                TEST_SERVER_HEAP_MEGABYTES,
                Map.of(),
                List.of("temporal-test-server", "--port", Integer.toString(port)));
        return await(supervisor.start(launch), port, null, TemporalServer.Kind.IN_PROCESS);
    }

    private TemporalServer await(ManagedProcess process, int port, @Nullable String ui, TemporalServer.Kind kind)
            throws InterruptedException {
        String address = "127.0.0.1:" + port;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!serves(address)) {
            if (!process.alive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the Temporal server does not answer; see " + process.log());
            }
            Thread.sleep(100);
        }
        Map<String, String> variables = Map.of(
                "TEMPORAL_ADDRESS", address,
                "TEMPORAL_NAMESPACE", "default",
                // Nobody's settings for another server may leak into this one's clients.
                "TEMPORAL_CONFIG_FILE", NO_FILE);
        return new TemporalServer(address, ui, kind, variables);
    }

    /** Whether a server answers at {@code HOST:PORT} and knows its namespace {@code default}. */
    public static boolean serves(String address) {
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
        try {
            stubs.connect(Duration.ofSeconds(1));
            stubs.blockingStub()
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace("default")
                            .build());
            return true;
        } catch (RuntimeException e) {
            return false;
        } finally {
            stubs.shutdownNow();
        }
    }
}
