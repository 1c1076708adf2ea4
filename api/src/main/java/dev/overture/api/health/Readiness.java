package dev.overture.api.health;

import dev.overture.api.problems.ErrorDetail;
import dev.overture.api.temporal.TemporalConnection;
import dev.overture.schema.Migrations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** What this process needs from outside. */
public final class Readiness {

    private final DataSource database;
    private final Jdbi jdbi;
    private final TemporalConnection temporal;

    /** A database that was complete once stays so; looking it up is not cheap. */
    private final AtomicBoolean migrated = new AtomicBoolean();

    /** Looks at this database and this Temporal. */
    public Readiness(DataSource database, Jdbi jdbi, TemporalConnection temporal) {
        this.database = database;
        this.jdbi = jdbi;
        this.temporal = temporal;
    }

    /** What is missing; empty when all is well. */
    List<ErrorDetail> faults() {
        List<ErrorDetail> faults = new ArrayList<>();
        try {
            jdbi.useHandle(handle -> handle.execute("select 1"));
            if (!migrated.get() && !Migrations.complete(database)) {
                faults.add(ErrorDetail.of("database_not_migrated", "Migrations are missing: run 'overture migrate'."));
            } else {
                migrated.set(true);
            }
        } catch (JdbiException | FlywayException unreachable) {
            faults.add(ErrorDetail.of("database_unreachable", "PostgreSQL does not answer."));
        }
        temporal.fault()
                .ifPresent(fault ->
                        faults.add(ErrorDetail.of("temporal_unreachable", "Temporal does not answer: " + fault + ".")));
        return faults;
    }
}
