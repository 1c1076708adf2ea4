package dev.overture.api.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.background.AnnouncedLoop;
import dev.overture.api.background.Backoff;
import dev.overture.api.background.Retries;
import dev.overture.schema.outbox.OutboxDao;
import dev.overture.schema.outbox.OutboxRow;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Empties the outbox into Temporal, for ever. Rows are locked while they are told, so that several processes can do this;
 * a crash tells some of them twice, which signals allow.
 */
public final class Forwarder implements AnnouncedLoop.Work {

    private static final int BATCH = 100;
    private static final Duration LONGEST_OUTAGE_PAUSE = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Senders senders;
    private final Settlement settlement;
    private final InstantSource clock;
    private final Retries retries = new Retries();
    private int outages;

    /**
     * @param json reads what the outbox and the sequences hold; must know {@code java.time}
     * @param threads tell workflows; their number bounds how many are told at once
     */
    public Forwarder(
            Jdbi jdbi, WorkflowClient temporal, ObjectMapper json, ExecutorService threads, InstantSource clock) {
        Teller teller = new Teller(temporal, json);
        this.jdbi = jdbi;
        this.senders = new Senders(teller, threads);
        this.settlement = new Settlement(new Restarter(temporal, json, teller));
        this.clock = clock;
    }

    @Override
    public Optional<Duration> round() {
        return jdbi.inTransaction(this::forward);
    }

    private Optional<Duration> forward(Handle handle) {
        Instant now = clock.instant();
        retries.lookedAt(now);
        List<OutboxRow> rows = handle.attach(OutboxDao.class).take(now, BATCH);
        if (rows.isEmpty()) {
            return retries.waitFrom(now);
        }
        Map<OutboxRow, Told> told = senders.tell(rows);
        Instant after = clock.instant();
        settlement.settle(handle, told, after).ifPresent(retries::add);
        if (told.containsValue(Told.UNREACHABLE)) {
            return Optional.of(Backoff.after(outages++, LONGEST_OUTAGE_PAUSE));
        }
        outages = 0;
        return rows.size() == BATCH ? Optional.of(Duration.ZERO) : retries.waitFrom(after);
    }
}
