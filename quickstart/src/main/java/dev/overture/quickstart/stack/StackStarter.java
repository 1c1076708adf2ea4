package dev.overture.quickstart.stack;

import dev.overture.api.workspaces.NewWorkspace;
import dev.overture.quickstart.process.Launch;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.OwnProgram;
import dev.overture.quickstart.process.Ports;
import dev.overture.quickstart.process.RunFolder;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.quickstart.temporal.SearchAttributeSetup;
import dev.overture.quickstart.temporal.TemporalServer;
import dev.overture.quickstart.temporal.TemporalStarter;
import dev.overture.quickstart.temporal.UserCache;
import dev.overture.schema.Migrations;
import dev.overture.schema.OvertureJdbi;
import dev.overture.schema.TimeOrderedIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Brings up PostgreSQL, Temporal, sandbox, api and worker, each in a process of its own, and takes them down again. */
public final class StackStarter implements AutoCloseable {

    /** The name of the first worker's process, in the {@link Supervisor}. */
    public static final String WORKER = "worker";

    /** The name of the api's process, in the {@link Supervisor}. */
    public static final String API = "api";

    /** The name of the sandbox's process, in the {@link Supervisor}. */
    public static final String SANDBOX = "sandbox";

    private static final int USUAL_API_PORT = 8080;
    private static final int USUAL_WORKER_PORT = 8081;
    private static final int USUAL_SANDBOX_PORT = 8090;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunFolder folder;
    private final Supervisor supervisor;
    private final Map<String, String> environment;
    private final OwnProgram program;
    private final Consumer<String> say;
    private final StackShape shape;
    private final Ports ports;
    private final Background background = new Background();
    private final Closing closing = new Closing();

    /**
     * @param environment of this process
     * @param say hears what is being waited for, from several threads
     */
    public StackStarter(
            RunFolder folder,
            Supervisor supervisor,
            Map<String, String> environment,
            Consumer<String> say,
            StackShape shape) {
        this.folder = folder;
        this.supervisor = supervisor;
        this.environment = environment;
        this.program = new OwnProgram(environment);
        this.say = say;
        this.shape = shape;
        this.ports = shape.durable() ? Ports.unusual() : new Ports();
    }

    /**
     * Returns when everything answers.
     *
     * @throws IllegalStateException if something does not, saying where its log is
     */
    public Stack start(String workspaceName) throws InterruptedException {
        closing.add(supervisor);
        Background.Task<LocalPostgres> postgresTask = background.start("postgres", this::startPostgres);
        Background.Task<TemporalServer> temporalTask = background.start("temporal", this::startTemporal);
        String sandboxKey = Secrets.draw();
        int sandboxPort = ports.take(USUAL_SANDBOX_PORT);
        ManagedProcess sandbox = supervisor.start(sandboxLaunch(sandboxKey, sandboxPort));
        String sandboxUrl = "http://127.0.0.1:" + sandboxPort;

        LocalPostgres postgres = postgresTask.result();
        NewWorkspace workspace = NewWorkspace.create(
                        OvertureJdbi.over(postgres.dataSource()),
                        new TimeOrderedIds(InstantSource.system()),
                        workspaceName)
                .orElseThrow();
        TemporalServer temporal = temporalTask.result();
        say.accept("Starting api and worker …");
        Map<String, String> ours = new HashMap<>(temporal.environment());
        ours.putAll(postgres.variables());
        ours.put("UNIPILE_BASE_URL", sandboxUrl + "/api/v1");
        ours.put("UNIPILE_API_KEY", sandboxKey);
        String webhookSecret = Secrets.draw();
        ours.put("UNIPILE_WEBHOOK_SECRET", webhookSecret);
        int apiPort = ports.take(USUAL_API_PORT);
        ours.put("OVERTURE_PUBLIC_URL", "http://127.0.0.1:" + apiPort);
        ours.put("OVERTURE_LINK_SECRET", Secrets.draw());
        ours.put("OVERTURE_ERASURE_SECRET", Secrets.draw());
        ManagedProcess api = supervisor.keepAlive(apiLaunch(ours, apiPort));
        Map<WorkerSeat, ManagedProcess> workers = startWorkers(ours);
        String apiUrl = "http://127.0.0.1:" + apiPort;
        answers(sandbox, sandboxUrl, "/sandbox/health");
        answers(api, apiUrl, "/health/ready");
        for (Map.Entry<WorkerSeat, ManagedProcess> worker : workers.entrySet()) {
            answers(worker.getValue(), worker.getKey().url(), "/health/ready");
        }
        return new Stack(
                postgres,
                temporal,
                workspace,
                apiUrl,
                webhookSecret,
                sandboxUrl,
                sandboxKey,
                workers.values().iterator().next(),
                List.copyOf(workers.keySet()));
    }

    private Map<WorkerSeat, ManagedProcess> startWorkers(Map<String, String> ours) {
        Map<WorkerSeat, ManagedProcess> workers = new LinkedHashMap<>();
        for (int i = 1; i <= shape.workers(); i++) {
            String name = i == 1 ? WORKER : WORKER + "-" + i;
            int port = ports.take(USUAL_WORKER_PORT);
            ManagedProcess process = supervisor.keepAlive(workerLaunch(name, ours, port));
            workers.put(new WorkerSeat(name, "http://127.0.0.1:" + port), process);
        }
        return workers;
    }

    private LocalPostgres startPostgres() {
        say.accept("Starting PostgreSQL …");
        try {
            LocalPostgres postgres = LocalPostgres.start(
                    UserCache.make(UserCache.folder(
                                    environment, System.getProperty("os.name"), System.getProperty("user.home")))
                            .resolve("postgresql"),
                    folder.path().resolve("postgresql"),
                    ports.take(LocalPostgres.USUAL_PORT),
                    folder.log("postgresql"),
                    shape.database());
            closing.addLast(postgres);
            closing.add(postgres.guard());
            Migrations.apply(postgres.dataSource());
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL cannot be started: " + e.getMessage() + "; see " + folder.log("postgresql"), e);
        }
    }

    private TemporalServer startTemporal() throws InterruptedException {
        say.accept("Starting Temporal …");
        Path histories = shape.durable() ? folder.path().resolve("temporal.db") : null;
        TemporalServer server = new TemporalStarter(environment, program, supervisor, ports, say).start(histories);
        SearchAttributeSetup.register(server.environment());
        return server;
    }

    private Launch sandboxLaunch(String key, int port) {
        Map<String, String> variables = new HashMap<>();
        variables.put("SANDBOX_API_KEY", key);
        variables.put("SANDBOX_PORT", Integer.toString(port));
        variables.put("SANDBOX_SEED", Long.toString(shape.seed()));
        variables.putAll(shape.sandbox());
        return program.subcommand(SANDBOX, 192, variables, List.of("sandbox"));
    }

    private Launch apiLaunch(Map<String, String> ours, int port) {
        Map<String, String> variables = new HashMap<>(ours);
        variables.put("OVERTURE_API_PORT", Integer.toString(port));
        variables.put("OVERTURE_API_BIND_HOST", "127.0.0.1");
        variables.put("OVERTURE_ALLOW_DEMO_PRESET", "true");
        // Covers the write window, deadline and visibility delay of the worker below.
        variables.put("OVERTURE_ECHO_WINDOW", "20s");
        variables.putAll(shape.api());
        return program.subcommand(API, shape.heapMegabytes(), variables, List.of("api"));
    }

    private Launch workerLaunch(String name, Map<String, String> ours, int port) {
        Map<String, String> variables = new HashMap<>(ours);
        variables.put("OVERTURE_WORKER_PORT", Integer.toString(port));
        // A demo that is killed in the middle of a send shall be over its doubts while somebody still watches.
        variables.put("OVERTURE_WRITE_WINDOW", "5s");
        variables.put("OVERTURE_WRITE_DEADLINE", "10s");
        variables.put("OVERTURE_VISIBILITY_DELAY", "1s");
        variables.putAll(shape.worker());
        return program.subcommand(name, shape.heapMegabytes(), variables, List.of("worker"));
    }

    private void answers(ManagedProcess process, String url, String path) throws InterruptedException {
        JsonHttp http = new JsonHttp(url, Map.of());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                http.get(path);
                return;
            } catch (JsonHttp.CallFailed e) {
                if (!process.alive()) {
                    throw new IllegalStateException(process.name() + " ended at its start; see " + process.log(), e);
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            process.name() + " is not ready: " + e.getMessage() + "; see " + process.log(), e);
                }
                Thread.sleep(100);
            }
        }
    }

    /** Stops whatever was started, also in the middle of the start. May be called again and by another thread. */
    @Override
    public void close() {
        supervisor.refuseMore();
        background.stop();
        closing.close();
    }
}
