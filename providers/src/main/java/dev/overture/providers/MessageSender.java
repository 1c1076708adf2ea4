package dev.overture.providers;

import dev.overture.model.sending.WriteOutcome;
import java.time.Instant;

/** Writes to a vendor, at most once per call: no retries, no redirects, no re-posting on a stale connection. */
public interface MessageSender {

    /**
     * Writes one message within one hard deadline for the whole call, and says what the answer means. Never throws for
     * anything that the vendor or the network does.
     *
     * @param writeUntil checked just before the first byte: behind it nothing is written and the answer is
     *     {@link WriteOutcome.NotSent}
     */
    WriteOutcome send(OutboundMessage message, Instant writeUntil);
}
