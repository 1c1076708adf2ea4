package dev.overture.api.versions;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A step and the list that it stands in.
 *
 * @param list the id of the step around it with the number of the branch; empty on the outermost list
 */
record PlacedStep(StepId id, StepShape shape, String list) {

    /** All steps in reading order. */
    static List<PlacedStep> of(Sequence sequence) {
        List<PlacedStep> all = new ArrayList<>();
        collect(sequence.steps(), "", all);
        return all;
    }

    private static void collect(List<Step> steps, String list, List<PlacedStep> all) {
        for (Step step : steps) {
            all.add(new PlacedStep(step.id(), StepShape.of(step), list));
            for (int i = 0; i < step.branches().size(); i++) {
                collect(step.branches().get(i), step.id() + "/" + i, all);
            }
        }
    }
}
