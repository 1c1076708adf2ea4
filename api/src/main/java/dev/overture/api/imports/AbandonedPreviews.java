package dev.overture.api.imports;

import dev.overture.api.background.Faults;
import dev.overture.model.ids.ImportId;
import dev.overture.schema.imports.FileImportDao;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends previews that nobody confirmed within a week, so that files about people are not kept for nothing. */
public final class AbandonedPreviews implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedPreviews.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int AT_ONCE = 100;

    private final Jdbi jdbi;
    private final InstantSource clock;

    /** Ends them here. */
    public AbandonedPreviews(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            int ended = end();
            if (ended > 0) {
                LOG.info("ended {} previews that nobody confirmed", ended);
            }
        } catch (RuntimeException e) {
            LOG.warn("abandoned previews are ended later: {}", Faults.describe(e));
        }
    }

    /**
     * Ends some.
     *
     * @return how many
     */
    int end() {
        Instant now = clock.instant();
        List<ImportId> abandoned =
                jdbi.withExtension(FileImportDao.class, imports -> imports.listAbandoned(now.minus(KEPT), AT_ONCE));
        abandoned.forEach(each -> jdbi.useTransaction(handle -> {
            FileImportDao imports = handle.attach(FileImportDao.class);
            // Confirmed meanwhile, it keeps its file.
            if (imports.abandon(each, now) == 1) {
                imports.deleteChunks(each);
            }
        }));
        return abandoned.size();
    }
}
