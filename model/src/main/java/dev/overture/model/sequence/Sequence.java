package dev.overture.model.sequence;

import java.util.List;

/**
 * Who is told what in which order, as people wrote it.
 *
 * @param name what people call the campaign, 1 to 200 characters
 * @param steps at least one, in the order of execution
 * @param replyStop how far an answer stops the machine
 */
public record Sequence(String name, List<Step> steps, ReplyStop replyStop) {

    /** @throws IllegalArgumentException if there is no step */
    public Sequence {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a sequence has at least one step");
        }
    }

    /** An answer stops the person everywhere. */
    public Sequence(String name, List<Step> steps) {
        this(name, steps, ReplyStop.DEFAULT);
    }
}
