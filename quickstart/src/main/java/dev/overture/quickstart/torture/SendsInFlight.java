package dev.overture.quickstart.torture;

import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The sends that are claimed and whose result is not recorded yet. */
final class SendsInFlight {

    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Jdbi jdbi;

    SendsInFlight(DataSource database) {
        this.jdbi = Jdbi.create(database);
    }

    /** Whether there is one that was claimed in this time; no where the database cannot be asked. */
    boolean any(Instant from, Instant to) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery("""
                            select exists (
                                select from campaign_messages
                                where status = 'INTENT' and claimed_at between :from and :to)""")
                    .bind("from", from)
                    .bind("to", to)
                    .mapTo(Boolean.class)
                    .one());
        } catch (JdbiException e) {
            return false;
        }
    }

    /** Waits until there is one that was claimed since then, but not for longer than this. */
    void await(Instant since, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!any(since, since.plus(atMost)) && System.nanoTime() < deadline) {
            Thread.sleep(GLANCE.toMillis());
        }
    }
}
