package dev.overture.activities.delivery;

import java.time.Instant;

/** What the rules say about a message that is neither claimed nor settled. */
sealed interface Verdict {

    /** The prospect has ended. */
    record Over() implements Verdict {}

    /** It is deliberately not sent. */
    record Skip(String reason) implements Verdict {}

    /** Somebody must lift what holds it. */
    record Hold(String reason) implements Verdict {}

    /** A human must look at it. */
    record Review(String reason) implements Verdict {}

    /** It waits for its slot. */
    record Wait(Instant slot, boolean moved) implements Verdict {}

    /** It may be written now. */
    record Write(Content.Ready content) implements Verdict {}
}
