package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code if} with its branches. */
final class IfReader {

    private final Reading reading;
    private final StepsReader steps;

    IfReader(Reading reading, StepsReader steps) {
        this.reading = reading;
        this.steps = steps;
    }

    /** Null if it is wrong, which has been reported then. */
    Step.@Nullable If read(StepId id, Written asked, Written.Entries step, String field) {
        Past before = steps.past();
        Condition condition = reading.conditions().read(asked, Keys.path(field, "if"));
        Optional<Branch> then = reading.required(
                        step, field, "then", "'if' needs 'then': the steps to take where the condition holds")
                .map(value -> steps.branch(value, Keys.path(field, "then")));
        Branch otherwise = step.find("else")
                .map(entry -> steps.branch(entry.value(), Keys.path(field, "else")))
                .orElseGet(() -> new Branch(List.of(), before));
        then.ifPresent(branch -> steps.goOn(branch.after().join(otherwise.after())));
        return condition == null || then.isEmpty()
                ? null
                : new Step.If(id, condition, then.get().steps(), otherwise.steps());
    }
}
