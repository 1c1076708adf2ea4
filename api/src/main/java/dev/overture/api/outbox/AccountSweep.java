package dev.overture.api.outbox;

import dev.overture.api.background.AnnouncedLoop;
import dev.overture.schema.outbox.OutboxDao;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Sees to it that every account has a workflow that looks at it: new ones at once, forgotten ones within hours. */
public final class AccountSweep implements AnnouncedLoop.Work {

    /** A workflow looks at least every ninety minutes. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(4);

    private final Jdbi jdbi;
    private final InstantSource clock;

    /** Sweeps here. */
    public AccountSweep(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> round() {
        Instant now = clock.instant();
        jdbi.useExtension(OutboxDao.class, outbox -> outbox.tellUnwatched(now.minus(FORGOTTEN_AFTER), now));
        return Optional.empty();
    }
}
