package dev.overture.providers;

import dev.overture.model.sending.WriteOutcome;
import java.time.Instant;

/** Looks whether an uncertain write took effect, without writing anything. */
public interface SentReader {

    /**
     * Looks for this very message at the vendor. A {@link OutboundMessage.ProfileVisit} leaves nothing to be seen and
     * harms nobody when repeated, so it is always {@link Sighting.Absent}.
     *
     * @param notBefore the instant of the claim; what is older is another message
     */
    Sighting lookFor(OutboundMessage message, Instant notBefore);

    /** What a look showed. */
    sealed interface Sighting {

        /** It is there. */
        record Seen(WriteOutcome.Accepted accepted) implements Sighting {}

        /** It is not there, by a complete and healthy answer. */
        record Absent() implements Sighting {}

        /** The look failed or cannot decide; says nothing about the message. */
        record Unclear(String detail) implements Sighting {}
    }
}
