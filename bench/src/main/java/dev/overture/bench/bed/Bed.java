package dev.overture.bench.bed;

import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.RunFolder;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.quickstart.stack.Stack;
import dev.overture.quickstart.stack.StackStarter;
import dev.overture.quickstart.temporal.TemporalServer;
import dev.overture.quickstart.temporal.TemporalStarter;
import io.temporal.client.WorkflowClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The whole stack, running, with everything that a benchmark asks it. A process that dies spoils the run. */
public final class Bed implements AutoCloseable {

    private static final Map<String, String> DATABASE_SETTINGS = Map.of(
            "shared_preload_libraries", "pg_stat_statements",
            "pg_stat_statements.max", "2000",
            "track_commit_timestamp", "on");

    private final AtomicReference<@Nullable String> death = new AtomicReference<>();
    private final RunFolder folder;
    private final Map<String, String> environment;
    private final Supervisor supervisor;
    private final StackStarter starter;
    private @Nullable Stack stack;
    private @Nullable TemporalConnection temporal;
    private @Nullable PlainProgram plain;

    /**
     * @param environment of this process
     * @param say hears what is being waited for
     */
    public Bed(RunFolder folder, Map<String, String> environment, Consumer<String> say) {
        this(folder, environment, say, StackStarter.USUAL_HEAP);
    }

    /**
     * @param environment of this process
     * @param say hears what is being waited for
     * @param heapMegabytes the most that the heaps of api and worker may take, each
     */
    public Bed(RunFolder folder, Map<String, String> environment, Consumer<String> say, int heapMegabytes) {
        this.folder = folder;
        this.environment = environment;
        this.supervisor = new Supervisor(folder, new Deaths());
        this.starter = new StackStarter(folder, supervisor, environment, say, 1, DATABASE_SETTINGS, heapMegabytes);
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

    /** The sandbox. */
    public Vendor vendor() {
        return new Vendor(stack().sandbox());
    }

    /** The rival programs, started at the first call. */
    public synchronized PlainProgram plain() throws InterruptedException {
        PlainProgram known = plain;
        if (known == null) {
            known = PlainProgram.start(supervisor, environment, stack());
            plain = known;
        }
        return known;
    }

    /** What the processes use. */
    public ProcessMeter meter() {
        ProcessMeter meter = new ProcessMeter(Map.of(
                "api", pid(StackStarter.API),
                "worker", pid(StackStarter.WORKER),
                "sandbox", pid(StackStarter.SANDBOX),
                "postgresql", stack().postgres().pid()));
        supervisor.find(TemporalStarter.PROCESS).ifPresent(process -> meter.add("temporal", process.pid()));
        supervisor.find(PlainProgram.PROCESS).ifPresent(process -> meter.add(PlainProgram.PROCESS, process.pid()));
        return meter;
    }

    /** What PostgreSQL was asked, by its own log, from now on until the answer is closed. */
    public StatementLog logStatements() {
        return StatementLog.begin(database(), folder.log("postgresql"));
    }

    private long pid(String process) {
        return supervisor.find(process).map(ManagedProcess::pid).orElseThrow();
    }

    /** @throws BenchFailure if a process has died, which makes everything measured since meaningless */
    public void check() {
        String dead = death.get();
        if (dead != null) {
            throw new BenchFailure(dead, null);
        }
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

    private final class Deaths implements Supervisor.Watcher {

        @Override
        public void died(String name, int exitCode, Path log) {
            death.compareAndSet(null, name + " ended with exit code " + exitCode + "; see " + log);
        }

        @Override
        public void restarted(ManagedProcess process, int exitCode) {
            died(process.name(), exitCode, process.log());
        }
    }
}
