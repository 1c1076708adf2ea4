package dev.overture.authoring.sequence;

import dev.overture.model.sequence.Sequence;
import java.util.List;

/** What became of a text that should be a sequence. */
public sealed interface SequenceResult {

    /**
     * It can be published.
     */
    record Valid(Sequence sequence) implements SequenceResult {}

    /**
     * It cannot.
     *
     * @param problems everything that is wrong, at least one, in the order of the text
     */
    record Invalid(List<Problem> problems) implements SequenceResult {
        /** Copies the list. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
