package dev.overture.model.replies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is about.
 *
 * @param back the day on which a person who is away says to be back, not before the day of the answer; null where no
 *     such day is named, and for other kinds
 */
public record SortedReply(ReplyKind kind, @Nullable LocalDate back) {

    /** An answer of this kind. */
    public SortedReply(ReplyKind kind) {
        this(kind, null);
    }
}
