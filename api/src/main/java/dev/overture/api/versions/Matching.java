package dev.overture.api.versions;

import dev.overture.api.problems.ErrorDetail;
import dev.overture.model.ids.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out which step of a new version is which of the version before. A step that carries an id is the one of this id;
 * one without is the step of equal kind and content; else the one of the same kind at the same place among those, if only
 * its words differ; else a new step, whose id no version ever had.
 */
final class Matching {

    private static final Pattern NUMBER = Pattern.compile("_\\d+$");

    private final List<PlacedStep> before;
    private final Map<StepId, String> everKinds;
    private final Map<StepId, StepId> renamed = new LinkedHashMap<>();
    private final Set<StepId> taken = new HashSet<>();
    private final List<ErrorDetail> errors = new ArrayList<>();

    /** @param everKinds the kind of every step that any version ever had */
    Matching(List<PlacedStep> before, Map<StepId, String> everKinds) {
        this.before = before;
        this.everKinds = everKinds;
    }

    /** What is wrong with the ids that were given. */
    List<ErrorDetail> errors() {
        return errors;
    }

    /**
     * The ids that the new steps have from now on, by those that they came with.
     *
     * @param kinds the kind of each new step
     */
    Map<StepId, StepId> match(List<PlacedStep> after, Map<StepId, String> kinds, Set<StepId> explicit) {
        after.stream().filter(step -> explicit.contains(step.id())).forEach(step -> keep(step.id(), kinds));
        pairEqual(after);
        pairByPlace(after);
        after.stream().filter(this::open).forEach(step -> name(step.id(), fresh(step.id())));
        return renamed;
    }

    private void keep(StepId id, Map<StepId, String> kinds) {
        String ever = everKinds.get(id);
        if (ever != null && !ever.equals(kinds.get(id))) {
            errors.add(ErrorDetail.of(
                    "id_reused",
                    "the id '" + id + "' belongs to a step of the kind '" + ever
                            + "' of an earlier version; choose another"));
        }
        name(id, id);
    }

    private boolean open(PlacedStep step) {
        return !renamed.containsKey(step.id());
    }

    private void name(StepId from, StepId to) {
        renamed.put(from, to);
        taken.add(to);
    }

    private void pairEqual(List<PlacedStep> after) {
        for (PlacedStep step : after.stream().filter(this::open).toList()) {
            free().filter(old -> old.shape().equals(step.shape()))
                    .findFirst()
                    .ifPresent(old -> name(step.id(), old.id()));
        }
    }

    private void pairByPlace(List<PlacedStep> after) {
        Map<String, List<PlacedStep>> free =
                free().collect(Collectors.groupingBy(step -> step.shape().kind()));
        Map<String, Integer> places = new HashMap<>();
        for (PlacedStep step : after.stream().filter(this::open).toList()) {
            String kind = step.shape().kind();
            List<PlacedStep> candidates = free.getOrDefault(kind, List.of());
            int place = places.merge(kind, 1, Integer::sum) - 1;
            if (place < candidates.size() && candidates.get(place).shape().differsInTextOnly(step.shape())) {
                name(step.id(), candidates.get(place).id());
            }
        }
    }

    private Stream<PlacedStep> free() {
        return before.stream().filter(step -> !taken.contains(step.id()));
    }

    private StepId fresh(StepId given) {
        if (!everKinds.containsKey(given) && !taken.contains(given)) {
            return given;
        }
        String base = NUMBER.matcher(given.value()).replaceFirst("");
        int number = 2;
        StepId candidate = new StepId(base + "_" + number);
        while (everKinds.containsKey(candidate) || taken.contains(candidate)) {
            number++;
            candidate = new StepId(base + "_" + number);
        }
        return candidate;
    }
}
