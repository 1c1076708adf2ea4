package dev.overture.schema.facts;

import dev.overture.model.replies.ReplyKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an answer besides that it came.
 *
 * @param sort what it is about
 * @param back the day on which somebody who is away says to be back
 * @param guessed whether it could as well answer another campaign than the one that the fact names; it then stops the
 *     person everywhere
 */
public record Answer(ReplyKind sort, @Nullable LocalDate back, boolean guessed) {

    /** An answer to the campaign that the fact names. */
    public Answer(ReplyKind sort) {
        this(sort, null, false);
    }
}
