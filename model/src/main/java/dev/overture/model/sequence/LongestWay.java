package dev.overture.model.sequence;

import dev.overture.model.ids.StepId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long a sequence takes whoever waits longest: waits that run out, tasks that expire, the slowest branch. */
public final class LongestWay {

    /** A delay whose length only a calendar knows, such as {@code 3 working days}, is taken for so much. */
    private static final Duration UNKNOWN_DELAY = Duration.ofDays(7);

    private final Skeleton skeleton;
    private final Map<StepId, Duration> known = new HashMap<>();

    /** Measures this sequence. */
    public LongestWay(Skeleton skeleton) {
        this.skeleton = skeleton;
    }

    /** From the moment of arriving at a step until the sequence is over; zero for null. */
    public Duration from(@Nullable StepId step) {
        if (step == null || skeleton.find(step).isEmpty()) {
            return Duration.ZERO;
        }
        Duration before = known.get(step);
        if (before != null) {
            return before;
        }
        // Until it is known: a step that led back to itself would not be walked round and round.
        known.put(step, Duration.ZERO);
        Node node = skeleton.node(step);
        Duration rest =
                node.successors().map(this::from).max(Duration::compareTo).orElse(Duration.ZERO);
        Duration whole = own(node).plus(rest);
        known.put(step, whole);
        return whole;
    }

    private static Duration own(Node node) {
        if (node instanceof Node.WaitFor wait) {
            return wait.within();
        }
        if (node instanceof Node.Delay delay) {
            return Objects.requireNonNullElse(delay.duration(), UNKNOWN_DELAY);
        }
        return node instanceof Node.Task task ? task.expires() : Duration.ZERO;
    }
}
