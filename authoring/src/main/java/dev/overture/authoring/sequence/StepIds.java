package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives ids to steps that have none: the kind, with its ordinal in reading order from the second one on. */
final class StepIds {

    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** @return false if the id is in use already */
    boolean reserve(String given) {
        return used.add(given);
    }

    /** The id of the next step of this kind in reading order. */
    StepId next(String kind) {
        int ordinal = counts.merge(kind, 1, Integer::sum);
        String candidate = ordinal == 1 ? kind : kind + "_" + ordinal;
        for (int i = 1; !used.add(candidate); i++) {
            candidate = kind + "_" + (ordinal + i);
        }
        return new StepId(candidate);
    }

    /** Passes over a step that has an id of its own. */
    void count(String kind) {
        counts.merge(kind, 1, Integer::sum);
    }
}
