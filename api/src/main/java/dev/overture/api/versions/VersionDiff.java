package dev.overture.api.versions;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one version differs from another. */
final class VersionDiff {

    private final Map<StepId, PlacedStep> before = new LinkedHashMap<>();
    private final Map<StepId, PlacedStep> after = new LinkedHashMap<>();
    private final List<StepId> oldOrder;
    private final List<StepId> newOrder;
    private final Set<StepId> moved = new HashSet<>();

    VersionDiff(Sequence before, Sequence after) {
        PlacedStep.of(before).forEach(step -> this.before.put(step.id(), step));
        PlacedStep.of(after).forEach(step -> this.after.put(step.id(), step));
        oldOrder = List.copyOf(this.before.keySet());
        newOrder = List.copyOf(this.after.keySet());
        findMoved();
    }

    /** Who stands where, compared with the first change. */
    enum Group {
        /** The change is still to come. */
        BEFORE,
        /** At the first step that changed. */
        AT,
        /** Behind it. */
        PAST,
        /** At a step that the new version does not have. */
        ON_REMOVED_STEP
    }

    /** Every change in reading order; a removed step stands where it stood. */
    List<StepChange> changes() {
        List<StepChange> changes = new ArrayList<>();
        oldOrder.stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> changes.add(new StepChange(id.value(), "removed")));
        for (StepId id : newOrder) {
            PlacedStep old = before.get(id);
            PlacedStep now = after.get(id);
            if (old == null) {
                changes.add(new StepChange(id.value(), "added"));
            } else if (now != null) {
                if (moved.contains(id)) {
                    changes.add(new StepChange(id.value(), "moved"));
                }
                if (!old.shape().settings().equals(now.shape().settings())) {
                    changes.add(new StepChange(id.value(), "settings"));
                }
                if (!old.shape().texts().equals(now.shape().texts())) {
                    changes.add(new StepChange(id.value(), "text"));
                }
            }
        }
        return changes;
    }

    /** Whether both walk the same way, so that nobody has to be asked. */
    boolean textOnly() {
        return changes().stream().allMatch(change -> change.change().equals("text"));
    }

    /** Where somebody of the old version stands who is at this step; null before the start. */
    Group group(@Nullable StepId step) {
        if (step == null) {
            return Group.BEFORE;
        }
        if (!after.containsKey(step)) {
            return Group.ON_REMOVED_STEP;
        }
        int place = oldOrder.indexOf(step);
        int first = firstChange();
        return place < first ? Group.BEFORE : place == first ? Group.AT : Group.PAST;
    }

    /** The place, in the old version, of the first thing that changed; behind its end where nothing did. */
    private int firstChange() {
        int first = oldOrder.size();
        for (StepChange change : changes()) {
            StepId id = new StepId(change.step());
            int place = before.containsKey(id) ? oldOrder.indexOf(id) : placeOfAdded(id);
            first = Math.min(first, place);
        }
        return first;
    }

    /** An added step comes before whichever old one follows it. */
    private int placeOfAdded(StepId id) {
        return newOrder.subList(newOrder.indexOf(id), newOrder.size()).stream()
                .filter(before::containsKey)
                .findFirst()
                .map(oldOrder::indexOf)
                .orElse(oldOrder.size());
    }

    private void findMoved() {
        List<StepId> kept = oldOrder.stream().filter(after::containsKey).toList();
        Set<StepId> inOrder = longestInOrder(
                kept, newOrder.stream().filter(before::containsKey).toList());
        for (StepId id : kept) {
            PlacedStep old = before.get(id);
            PlacedStep now = after.get(id);
            boolean elsewhere = old != null && now != null && !old.list().equals(now.list());
            if (elsewhere || !inOrder.contains(id)) {
                moved.add(id);
            }
        }
    }

    /** As many as can stay where they are: the longest increasing run of new places in the old order. */
    private static Set<StepId> longestInOrder(List<StepId> old, List<StepId> now) {
        Map<StepId, Integer> places = new HashMap<>();
        now.forEach(id -> places.put(id, places.size()));
        int[] length = new int[old.size()];
        int[] previous = new int[old.size()];
        int best = -1;
        for (int i = 0; i < old.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                boolean follows = places.getOrDefault(old.get(j), 0) < places.getOrDefault(old.get(i), 0);
                if (follows && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        Set<StepId> kept = new HashSet<>();
        for (int i = best; i >= 0; i = previous[i]) {
            kept.add(old.get(i));
        }
        return kept;
    }
}
