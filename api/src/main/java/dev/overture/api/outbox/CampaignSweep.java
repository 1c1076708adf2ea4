package dev.overture.api.outbox;

import dev.overture.api.background.AnnouncedLoop;
import dev.overture.schema.outbox.OutboxDao;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Notices campaigns in which everybody has ended. Who ends last cannot see that from inside its own transaction. */
public final class CampaignSweep implements AnnouncedLoop.Work {

    private final Jdbi jdbi;
    private final InstantSource clock;

    /** Sweeps here. */
    public CampaignSweep(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> round() {
        jdbi.useExtension(OutboxDao.class, outbox -> outbox.tellDrained(clock.instant()));
        return Optional.empty();
    }
}
