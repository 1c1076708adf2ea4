package dev.overture.bench.bed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Everything that PostgreSQL is asked, by its own log, from the beginning until {@link #close}; says who asked. */
public final class StatementLog implements AutoCloseable {

    /** Of the worker's connections. */
    public static final String WORKER = "overture-worker";

    /** Of the api's connections. */
    public static final String API = "overture-api";

    private static final String SEPARATOR = " asks: ";

    private static final Set<String> STATEMENT = Set.of("LOG:  statement:", "LOG:  execute ");

    private final Jdbi database;
    private final Path file;
    private final long from;

    private StatementLog(Jdbi database, Path file, long from) {
        this.database = database;
        this.file = file;
        this.from = from;
    }

    static StatementLog begin(Jdbi database, Path file) {
        switchTo(database, "all");
        try {
            return new StatementLog(database, file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an application asked so far, a line each. */
    public List<String> by(String application) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(application + SEPARATOR))
                    .filter(line -> STATEMENT.stream().anyMatch(line::contains))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        switchTo(database, "none");
    }

    private static void switchTo(Jdbi database, String which) {
        database.useHandle(handle -> {
            handle.execute("alter system set log_line_prefix = '%a" + SEPARATOR + "'");
            handle.execute("alter system set log_statement = '" + which + "'");
            handle.execute("select pg_reload_conf()");
        });
    }
}
