package dev.overture.model.replies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer about to be sorted.
 *
 * @param words what was written, without what it quotes; null where that is not known
 * @param at when it was written; dates in it are read relative to this
 * @param automatic whether its envelope says that a machine wrote it
 */
public record ReplyText(@Nullable String words, Instant at, boolean automatic) {

    @Override
    public String toString() {
        return "ReplyText[at=" + at + ", automatic=" + automatic + "]";
    }
}
