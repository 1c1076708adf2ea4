package dev.overture.schema.control;

import dev.overture.model.ids.MessageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param refusal why nothing was changed, such as {@code ended}; null where it was carried out
 * @param inFlight messages that were claimed before and may still arrive
 */
public record CommandOutcome(@Nullable String refusal, List<MessageId> inFlight) {

    /** Copies the list. */
    public CommandOutcome {
        inFlight = List.copyOf(inFlight);
    }

    /** It was carried out. */
    public static CommandOutcome done(List<MessageId> inFlight) {
        return new CommandOutcome(null, inFlight);
    }

    /** Nothing was changed. */
    public static CommandOutcome refused(String code) {
        return new CommandOutcome(code, List.of());
    }

    /** The word under which the command is kept: {@code done}, or why not. */
    public String word() {
        return refusal == null ? "done" : refusal;
    }
}
