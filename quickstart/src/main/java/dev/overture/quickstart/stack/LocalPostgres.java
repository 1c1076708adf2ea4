package dev.overture.quickstart.stack;

import dev.overture.quickstart.process.Folders;
import dev.overture.quickstart.process.LastGuard;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** A real PostgreSQL of our own, on local TCP only, gone with the run. Its one user is trusted with any password. */
public final class LocalPostgres implements AutoCloseable {

    /** Off the usual 5432, where a database of the user's may live. */
    public static final int USUAL_PORT = 5433;

    private static final String USER = "postgres";
    private static final String PASSWORD = "any-will-do";
    private static final String NAME = "overture";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final EmbeddedPostgres server;
    private final Path data;
    private final Path log;
    private final Object restarting = new Object();
    private volatile long pid;
    private volatile LastGuard guard;

    private LocalPostgres(EmbeddedPostgres server, Path data, Path log, long pid) {
        this.server = server;
        this.data = data;
        this.log = log;
        this.pid = pid;
        this.guard = LastGuard.over(List.of(pid));
    }

    /**
     * Starts it with an empty database.
     *
     * @param binaries where the server's programs are unpacked once, the user's own folder
     * @param data where its files go; deleted at the end
     * @param settings of the server, beside our own
     * @throws IOException if it cannot be started
     */
    public static LocalPostgres start(Path binaries, Path data, int port, Path log, Map<String, String> settings)
            throws IOException {
        Files.createDirectories(binaries);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                // Nothing here outlives the run, so nothing needs to reach the disk. Api and worker wait for their
                // commits all
                // the same: also here a crash of the server must not forget a claim.
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "100");
        settings.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        } catch (SQLException e) {
            server.close();
            throw new IOException("cannot create the database: " + e.getMessage(), e);
        }
        return new LocalPostgres(server, data, log, readPid(data));
    }

    /** Its database, as one connection at a time. */
    public DataSource dataSource() {
        return server.getDatabase(USER, NAME);
    }

    /** What the api and the worker need to use it. */
    public Map<String, String> variables() {
        return Map.of(
                "OVERTURE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME,
                "OVERTURE_DATABASE_USER", USER,
                "OVERTURE_DATABASE_PASSWORD", PASSWORD);
    }

    /** For {@code psql} and drivers of other languages. */
    public String url() {
        return "postgresql://" + USER + ":" + PASSWORD + "@127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    /** What sees to it that the server does not outlive this process; to be closed before anybody else stops the server. */
    AutoCloseable guard() {
        return () -> guard.close();
    }

    /**
     * Stops it without any care for its clients, as a crash would, and starts it again with what it had stored.
     *
     * @param down how long it stays away at least
     * @throws IOException if it cannot be stopped or started
     */
    public void restart(Duration down) throws IOException, InterruptedException {
        synchronized (restarting) {
            guard.close();
            Path programs = programs();
            control(programs, "stop", "-m", "immediate");
            Thread.sleep(down.toMillis());
            control(programs, "restart", "-l", log.toString());
            pid = readPid(data);
            guard = LastGuard.over(List.of(pid));
        }
    }

    /** Where the server's programs lie. */
    private Path programs() throws IOException {
        String started = Files.readString(data.resolve("postmaster.opts"), StandardCharsets.UTF_8);
        return Path.of(started.substring(0, started.indexOf(' '))).resolveSibling("pg_ctl");
    }

    private void control(Path program, String command, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; it was started like this as well.
            line.addAll(List.of("unshare", "-U"));
        }
        line.addAll(List.of(program.toString(), command, "-D", data.toString(), "-w"));
        line.addAll(List.of(more));
        int exitCode = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IOException("pg_ctl " + command + " failed; see " + log);
        }
    }

    /** The process id of the server as it runs now. */
    public long pid() {
        return pid;
    }

    private static long readPid(Path data) throws IOException {
        String first = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8)
                .get(0);
        return Long.parseLong(first.strip());
    }

    /** Stops it, by force if it takes long, and deletes its files. */
    @Override
    public void close() throws IOException {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        server.close();
        if (process.isPresent()) {
            awaitEnd(process.get());
        }
        Folders.delete(data);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
