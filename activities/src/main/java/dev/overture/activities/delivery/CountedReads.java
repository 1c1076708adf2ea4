package dev.overture.activities.delivery;

import dev.overture.providers.OutboundMessage;
import dev.overture.providers.SentReader;
import dev.overture.schema.accounts.ReadDao;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Counts the looks that confirm uncertain sends: they are never refused, or nobody would know what arrived. */
final class CountedReads implements SentReader {

    private final SentReader reader;
    private final Jdbi jdbi;
    private final InstantSource clock;

    CountedReads(SentReader reader, Jdbi jdbi, InstantSource clock) {
        this.reader = reader;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Sighting lookFor(OutboundMessage message, Instant notBefore) {
        boolean profile =
                message instanceof OutboundMessage.Invitation || message instanceof OutboundMessage.Withdrawal;
        jdbi.useExtension(
                ReadDao.class,
                reads -> reads.noteByVendorId(message.vendorAccountId(), "confirm", profile, clock.instant()));
        return reader.lookFor(message, notBefore);
    }
}
