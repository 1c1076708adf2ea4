package dev.overture.quickstart.stack;

import dev.overture.quickstart.process.Folders;
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
    private final long pid;

    private LocalPostgres(EmbeddedPostgres server, Path data, long pid) {
        this.server = server;
        this.data = data;
        this.pid = pid;
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
        return new LocalPostgres(server, data, readPid(data));
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

    /** The process id of the server. */
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
