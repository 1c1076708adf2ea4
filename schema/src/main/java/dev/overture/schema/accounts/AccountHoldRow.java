package dev.overture.schema.accounts;

import dev.overture.model.sending.MessageKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold of an account that is open.
 *
 * @param kind the one kind of message that it holds, or null for every kind
 * @param note why, in the words of the person who put it
 * @param until when it ends by itself, or null if somebody has to lift it
 */
public record AccountHoldRow(
        String reason,
        @Nullable MessageKind kind,
        String author,
        @Nullable String note,
        Instant since,
        @Nullable Instant until) {}
