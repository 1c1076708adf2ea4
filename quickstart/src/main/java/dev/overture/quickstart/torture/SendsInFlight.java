package dev.overture.quickstart.torture;

import dev.overture.model.ids.CampaignProspectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Who is written to by those that were claimed since then, the latest first; nobody where the database is away. */
    List<CampaignProspectId> since(Instant from) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery("""
                            select campaign_prospect_id from campaign_messages
                            where status = 'INTENT' and claimed_at >= :from order by claimed_at desc""")
                    .bind("from", from)
                    .mapTo(UUID.class)
                    .map(CampaignProspectId::new)
                    .list());
        } catch (JdbiException e) {
            return List.of();
        }
    }

    /** Waits until there is one, but not for longer than this. */
    Optional<CampaignProspectId> await(Instant since, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<CampaignProspectId> found = since(since);
        while (found.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(GLANCE.toMillis());
            found = since(since);
        }
        return found.stream().findFirst();
    }
}
