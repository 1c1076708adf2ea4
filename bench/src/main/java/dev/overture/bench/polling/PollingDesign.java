package dev.overture.bench.polling;

import com.codahale.metrics.MetricRegistry;
import dev.overture.bench.bed.Bed;
import dev.overture.providers.Secret;
import dev.overture.providers.unipile.Unipile;
import dev.overture.providers.unipile.UnipileConfig;
import dev.overture.quickstart.stack.Stack;
import io.dropwizard.db.DataSourceFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * The polling design with a clock of its own: minute after minute, whatever is due runs, against the real database and the
 * real sandbox, without waiting for the minute to pass.
 */
final class PollingDesign implements AutoCloseable {

    private final Unipile unipile;
    private final PollingTables tables;
    private final PollingJobs jobs;
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    PollingDesign(Bed bed, List<String> accounts) {
        Stack stack = bed.stack();
        this.unipile = Unipile.connect(
                UnipileConfig.of(URI.create(stack.sandboxUrl() + "/api/v1"), Secret.of(stack.sandboxApiKey())),
                InstantSource.system());
        Jdbi database = database(stack.postgres().variables());
        this.tables = new PollingTables(database);
        this.jobs = new PollingJobs(database, unipile, accounts);
        tables.create();
    }

    private static Jdbi database(Map<String, String> variables) {
        DataSourceFactory pool = new DataSourceFactory();
        pool.setDriverClass("org.postgresql.Driver");
        pool.setUrl(variables.get("OVERTURE_DATABASE_URL"));
        pool.setUser(variables.get("OVERTURE_DATABASE_USER"));
        pool.setPassword(variables.get("OVERTURE_DATABASE_PASSWORD"));
        pool.setInitialSize(0);
        pool.setMinSize(0);
        pool.setMaxSize(2);
        return Jdbi.create(pool.build(new MetricRegistry(), "polling"));
    }

    PollingTables tables() {
        return tables;
    }

    Instant now() {
        return now;
    }

    /** What one minute brought. */
    record Minute(int looks, List<String> followedUp) {}

    /** Lets a minute pass, and does what is due at its end. */
    Minute minute() {
        now = now.plus(Duration.ofMinutes(1));
        int looks = isDue(PollingJobs.CHECK_EVERY) ? jobs.check(now) : 0;
        if (isDue(PollingJobs.QUEUE_EVERY)) {
            jobs.queue(now);
        }
        return new Minute(looks, isDue(PollingJobs.SEND_EVERY) ? jobs.send(now) : List.of());
    }

    private boolean isDue(Duration every) {
        return now.getEpochSecond() % every.toSeconds() == 0;
    }

    @Override
    public void close() {
        unipile.close();
    }
}
