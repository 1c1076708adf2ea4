package dev.overture.model.sequence;

import java.util.List;

/**
 * Who is told what in which order, as people wrote it.
 *
 * @param name what people call the campaign, 1 to 200 characters
 * @param steps at least one, in the order of execution
 * @param replyStop how far an answer stops the machine
 * @param settings what the same file says about the campaign besides
 */
public record Sequence(String name, List<Step> steps, ReplyStop replyStop, FileSettings settings) {

    /** @throws IllegalArgumentException if there is no step */
    public Sequence {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a sequence has at least one step");
        }
    }

    /** Says nothing about the campaign besides. */
    public Sequence(String name, List<Step> steps, ReplyStop replyStop) {
        this(name, steps, replyStop, FileSettings.NONE);
    }

    /** An answer stops the person everywhere. */
    public Sequence(String name, List<Step> steps) {
        this(name, steps, ReplyStop.DEFAULT);
    }

    /** The same steps under this name. */
    public Sequence named(String other) {
        return new Sequence(other, steps, replyStop, settings);
    }

    /** The same with this beside it. */
    public Sequence with(FileSettings beside) {
        return new Sequence(name, steps, replyStop, beside);
    }
}
