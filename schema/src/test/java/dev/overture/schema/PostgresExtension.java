package dev.overture.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL for tests: one server per JVM, one fresh, migrated database per test class. The session's time zone is
 * awkward on purpose.
 */
public final class PostgresExtension implements BeforeAllCallback {

    private static final String TEMPLATE = "overture_template";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private DataSource database;
    private String name;

    /** The database of the running test class. */
    public DataSource dataSource() {
        return database;
    }

    /** A configured Jdbi over it. */
    public Jdbi jdbi() {
        return OvertureJdbi.over(database);
    }

    /** Where a process of its own can reach it: {@code jdbc:postgresql://127.0.0.1:PORT/NAME?user=postgres}. */
    public String jdbcUrl() {
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        name = "overture_" + DATABASES.incrementAndGet();
        Jdbi.create(Server.POSTGRES.getPostgresDatabase())
                .useHandle(handle -> handle.execute("create database " + name + " template " + TEMPLATE));
        database = database(name);
    }

    private static DataSource database(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(Server.POSTGRES.getJdbcUrl("postgres", name));
        source.setOptions("-c timezone=Asia/Kathmandu");
        return source;
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                Jdbi.create(postgres.getPostgresDatabase())
                        .useHandle(handle -> handle.execute("create database " + TEMPLATE));
                PGSimpleDataSource template = new PGSimpleDataSource();
                template.setURL(postgres.getJdbcUrl("postgres", TEMPLATE));
                Migrations.apply(template);
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
