package dev.overture.bench.polling;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.OwnParts;
import dev.overture.providers.unipile.Unipile;
import dev.overture.quickstart.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * The polling design with a clock of its own: minute after minute, whatever is due runs, against the real database and the
 * real sandbox, without waiting for the minute to pass.
 */
final class PollingDesign implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    private final Unipile unipile;
    private final PollingTables tables;
    private final PollingJobs jobs;
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    PollingDesign(Bed bed, List<String> accounts) {
        Stack stack = bed.stack();
        this.unipile = OwnParts.vendor(
                Map.of("UNIPILE_BASE_URL", stack.sandboxUrl() + "/api/v1", "UNIPILE_API_KEY", stack.sandboxApiKey()));
        Jdbi database = OwnParts.database(stack.postgres().variables(), "polling", CONNECTIONS);
        this.tables = new PollingTables(database);
        this.jobs = new PollingJobs(database, unipile, () -> List.copyOf(accounts));
        tables.create();
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
