package dev.overture.model.sequence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.overture.model.ids.StepId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published sequence without its texts: what a workflow walks through. Nodes stand in reading order, branches behind
 * the step that they belong to; the first one is where everybody begins. Its JSON form is the plain list of nodes.
 */
public final class Skeleton {

    /** The reason of a sequence that simply ran to its last step. */
    public static final String RAN_TO_ITS_END = "sequence completed";

    private final List<Node> nodes;
    private final Map<StepId, Integer> position = new HashMap<>();

    /**
     * @throws IllegalArgumentException if there is no node, an id stands twice, or a successor does not exist
     */
    @JsonCreator
    public Skeleton(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("a skeleton has at least one node");
        }
        for (int i = 0; i < nodes.size(); i++) {
            if (position.put(nodes.get(i).id(), i) != null) {
                throw new IllegalArgumentException(
                        "step id used twice: " + nodes.get(i).id());
            }
        }
        nodes.stream().flatMap(Node::successors).forEach(this::requireKnown);
    }

    private void requireKnown(StepId id) {
        if (!position.containsKey(id)) {
            throw new IllegalArgumentException("unknown step: " + id);
        }
    }

    /** The nodes in reading order. */
    @JsonValue
    public List<Node> nodes() {
        return nodes;
    }

    /** Where everybody begins. */
    public StepId first() {
        return nodes.get(0).id();
    }

    /** The node of a step, if this version has it. */
    public Optional<Node> find(StepId id) {
        Integer at = position.get(id);
        return at == null ? Optional.empty() : Optional.of(nodes.get(at));
    }

    /** @throws IllegalArgumentException if this version has no such step */
    public Node node(StepId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("unknown step: " + id));
    }

    /** The place of a step in reading order, counted from 1. */
    public int ordinal(StepId id) {
        node(id);
        return position.getOrDefault(id, -1) + 1;
    }

    /**
     * Why the sequence is over when it arrives at {@code next}: the reason of an end step, {@link #RAN_TO_ITS_END} for
     * null; empty when something is still to be done.
     */
    public Optional<String> endReasonAt(@Nullable StepId next) {
        if (next == null) {
            return Optional.of(RAN_TO_ITS_END);
        }
        return node(next) instanceof Node.End end ? Optional.of(end.reason()) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Skeleton skeleton && nodes.equals(skeleton.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    @Override
    public String toString() {
        return "Skeleton" + nodes;
    }
}
