package dev.overture.quickstart.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an invented person does of itself.
 *
 * @param answer what becomes of a connection request
 * @param answerAfter how long the person takes for that
 * @param replyAfter how long after our first LinkedIn message the person writes back; null for never
 */
record Script(Answer answer, Duration answerAfter, @Nullable Duration replyAfter) {

    /** What becomes of a connection request. */
    enum Answer {
        ACCEPT,
        DECLINE,
        IGNORE
    }

    /** Somebody who never does anything. */
    static final Script SILENT = new Script(Answer.IGNORE, Duration.ZERO, null);
}
