package dev.overture.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the shape that this version needs. */
public final class Migrations {

    private static final String LOCATION = "classpath:dev/overture/schema/migrations";

    private Migrations() {}

    /**
     * Applies what is missing, in order; does nothing where nothing is missing.
     *
     * @return how many migrations were applied
     * @throws org.flywaydb.core.api.FlywayException if one fails, or the database holds changed or unknown ones
     */
    public static int apply(DataSource database) {
        return flyway(database).migrate().migrationsExecuted;
    }

    /** Whether everything that this version needs is applied. */
    public static boolean complete(DataSource database) {
        return flyway(database).info().pending().length == 0;
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations(LOCATION)
                .cleanDisabled(true)
                .load();
    }
}
