package dev.overture.bench.bed;

import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.RunFolder;
import dev.overture.quickstart.process.Signals;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.quickstart.stack.JsonHttp;
import dev.overture.quickstart.stack.Stack;
import dev.overture.quickstart.stack.StackShape;
import dev.overture.quickstart.stack.StackStarter;
import dev.overture.quickstart.stack.WorkerSeat;
import dev.overture.quickstart.temporal.TemporalServer;
import dev.overture.quickstart.temporal.TemporalStarter;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The whole stack, running, with everything that a benchmark asks it. A process that dies spoils the run. */
public final class Bed implements AutoCloseable {

    private static final Map<String, String> DATABASE_SETTINGS = Map.of(
            "shared_preload_libraries", "pg_stat_statements,auto_explain",
            "pg_stat_statements.max", "2000",
            // Explains nothing before somebody sets from which duration on.
            "auto_explain.log_analyze", "on",
            "auto_explain.log_buffers", "on",
            "track_commit_timestamp", "on",
            // As on a server of its own with solid-state disks; the defaults are for 128 MB and spinning ones.
            "shared_buffers", "512MB",
            "random_page_cost", "1.1");

    private static final Duration COMES_BACK_WITHIN = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final RunFolder folder;
    private final Map<String, String> environment;
    private final Deaths deaths;
    private final Supervisor supervisor;
    private final StackStarter starter;
    private @Nullable Stack stack;
    private @Nullable TemporalConnection temporal;
    private final Map<String, OwnRival> own = new LinkedHashMap<>();
    private final Map<String, RivalProgram> rivals = new LinkedHashMap<>();

    /**
     * @param environment of this process
     * @param say hears what is being waited for
     */
    public Bed(RunFolder folder, Map<String, String> environment, Consumer<String> say) {
        this(folder, environment, say, StackShape.usual(1).withDatabase(DATABASE_SETTINGS));
    }

    private Bed(RunFolder folder, Map<String, String> environment, Consumer<String> say, StackShape shape) {
        this.folder = folder;
        this.environment = environment;
        this.deaths = new Deaths(shape.durable());
        this.supervisor = new Supervisor(folder, deaths);
        this.starter = new StackStarter(folder, supervisor, environment, say, shape);
    }

    /** One whose api and worker have this much heap, each. */
    public static Bed withHeap(int megabytes, RunFolder folder, Map<String, String> environment, Consumer<String> say) {
        return new Bed(
                folder,
                environment,
                say,
                StackShape.usual(1).withDatabase(DATABASE_SETTINGS).withHeap(megabytes));
    }

    /** One whose vendor repeats reports that nobody took for three minutes, so that a program may be dead for a while. */
    public static Bed patient(RunFolder folder, Map<String, String> environment, Consumer<String> say) {
        Map<String, String> vendor = Map.of("SANDBOX_SPEED", "10");
        return new Bed(
                folder, environment, say, new StackShape(1, DATABASE_SETTINGS, 1, Map.of(), Map.of(), vendor, false));
    }

    /** One whose parts come back when they die, and whose worker does not wait long for what nobody answers. */
    public static Bed durable(RunFolder folder, Map<String, String> environment, Consumer<String> say) {
        Map<String, String> impatient = Map.of(
                "OVERTURE_WRITE_WINDOW", "5s", "OVERTURE_WRITE_DEADLINE", "10s", "OVERTURE_VISIBILITY_DELAY", "5s");
        return new Bed(
                folder, environment, say, new StackShape(1, DATABASE_SETTINGS, 1, impatient, Map.of(), Map.of(), true));
    }

    /**
     * Returns when everything answers, accounts and webhooks included.
     *
     * @throws BenchFailure if something does not start
     */
    public Bed start() throws InterruptedException {
        try {
            Stack started = starter.start("Bench");
            if (started.temporal().kind() != TemporalServer.Kind.SERVER) {
                throw new BenchFailure("benchmarks need a real Temporal server, not the SDK's test server", null);
            }
            stack = started;
            temporal = TemporalConnection.to(started.temporal());
            Jdbi database = database();
            database.useHandle(handle -> handle.execute("create extension pg_stat_statements"));
            return this;
        } catch (IllegalStateException | java.io.UncheckedIOException e) {
            throw new BenchFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** The addresses and keys. */
    public Stack stack() {
        return started(stack);
    }

    /** A client of the Temporal server. */
    public WorkflowClient temporal() {
        return started(temporal).client();
    }

    /** The database, as its owner. */
    public Jdbi database() {
        return Jdbi.create(stack().database());
    }

    /** What a process writes. */
    public Path log(String process) {
        return folder.log(process);
    }

    /** The sandbox. */
    public Vendor vendor() {
        return new Vendor(stack().sandbox());
    }

    /**
     * A rival that is a subcommand of this program, started at the first call.
     *
     * @param process its name
     * @throws BenchFailure if it cannot be started
     */
    public synchronized OwnRival own(String process, String subcommand) throws InterruptedException {
        OwnRival known = own.get(process);
        if (known == null) {
            known = OwnRival.start(process, subcommand, supervisor, environment, stack());
            own.put(process, known);
        }
        return known;
    }

    /**
     * A rival over another library, started at the first call.
     *
     * @throws BenchFailure if it cannot be started
     */
    public synchronized RivalProgram rival(String name) throws InterruptedException {
        RivalProgram known = rivals.get(name);
        if (known == null) {
            known = RivalProgram.start(name, supervisor, environment, stack());
            rivals.put(name, known);
        }
        return known;
    }

    /**
     * Kills processes with {@code kill -9}, all at once, and returns when they are back and answer.
     *
     * @param names of processes that are kept alive
     * @throws BenchFailure if one does not come back
     */
    public void kill(List<String> names) throws InterruptedException {
        List<ManagedProcess> victims =
                names.stream().map(name -> supervisor.find(name).orElseThrow()).toList();
        deaths.expect(names);
        victims.forEach(process -> process.end(Duration.ZERO));
        long deadline = System.nanoTime() + COMES_BACK_WITHIN.toNanos();
        while (deaths.areOut(names)) {
            check();
            if (System.nanoTime() > deadline) {
                throw new BenchFailure(names + " were killed and are not started again", null);
            }
            Thread.sleep(GLANCE.toMillis());
        }
        for (String name : names) {
            String url = healthUrl(name);
            if (url != null) {
                Readiness.ofRestarted(name, url);
            }
        }
    }

    private synchronized @Nullable String healthUrl(String process) {
        if (process.equals(StackStarter.API)) {
            return stack().apiUrl() + "/health/ready";
        }
        OwnRival program = own.get(process);
        if (program != null) {
            return program.healthUrl();
        }
        RivalProgram rival = rivals.get(process);
        return rival == null ? null : rival.healthUrl();
    }

    /** What the processes use. */
    public synchronized ProcessMeter meter() {
        ProcessMeter meter = new ProcessMeter(Map.of(
                "api", pid(StackStarter.API),
                "worker", pid(StackStarter.WORKER),
                "sandbox", pid(StackStarter.SANDBOX),
                "postgresql", stack().postgres().pid()));
        supervisor.find(TemporalStarter.PROCESS).ifPresent(process -> meter.add("temporal", process.pid()));
        own.keySet().forEach(name -> meter.add(name, pid(name)));
        rivals.keySet().forEach(name -> meter.add(name, pid(name)));
        return meter;
    }

    /** What PostgreSQL was asked, by its own log, from now on until the answer is closed. */
    public StatementLog logStatements() {
        return StatementLog.begin(database(), folder.log("postgresql"));
    }

    /**
     * Kills Temporal, PostgreSQL and the worker of a durable bed; returns when all of them work again.
     *
     * @param down how long PostgreSQL stays away at least
     */
    public void breakDown(Duration down) throws InterruptedException {
        Signals.kill(pid(TemporalStarter.PROCESS));
        Signals.kill(pid(StackStarter.WORKER));
        try {
            stack().postgres().restart(down);
        } catch (IOException e) {
            throw new BenchFailure("PostgreSQL does not come back: " + e.getMessage(), e);
        }
        Instant deadline = Instant.now().plus(COMES_BACK_WITHIN);
        while (!worksAgain()) {
            check();
            if (Instant.now().isAfter(deadline)) {
                throw new BenchFailure("not everything came back", null);
            }
            Thread.sleep(GLANCE.toMillis());
        }
    }

    private boolean worksAgain() throws InterruptedException {
        try {
            for (WorkerSeat worker : stack().workers()) {
                new JsonHttp(worker.url(), Map.of()).get("/health/ready");
            }
            return TemporalStarter.serves(stack().temporal().address());
        } catch (JsonHttp.CallFailed e) {
            return false;
        }
    }

    private long pid(String process) {
        return supervisor.find(process).map(ManagedProcess::pid).orElseThrow();
    }

    /** @throws BenchFailure if a process has died, which makes everything measured since meaningless */
    public void check() {
        deaths.check();
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("not started");
        }
        return part;
    }

    /** Stops everything that was started; returns when nothing of it runs any more. May be called again. */
    @Override
    public void close() {
        TemporalConnection connection = temporal;
        if (connection != null) {
            connection.close();
        }
        starter.close();
    }
}
