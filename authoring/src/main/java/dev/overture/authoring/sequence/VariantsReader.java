package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code variants}. */
final class VariantsReader {

    private static final Pattern WEIGHT = Pattern.compile("[1-9][0-9]{0,2}|1000");

    private final Reading reading;
    private final StepsReader steps;

    VariantsReader(Reading reading, StepsReader steps) {
        this.reading = reading;
        this.steps = steps;
    }

    /** Null if it is wrong, which has been reported then. */
    Step.@Nullable Variants read(StepId id, Written value, String path) {
        if (!(value instanceof Written.Items items)) {
            problem("wrong_type", value, path, path + " must be a list of { weight, steps }, not " + value.kind());
            return null;
        }
        if (items.items().size() < 2) {
            problem("too_few_variants", value, path, "there must be two variants at least");
            return null;
        }
        List<Step.Variant> variants = new ArrayList<>();
        @Nullable Past met = null;
        for (int i = 0; i < items.items().size(); i++) {
            Written item = items.items().get(i);
            String at = path + "[" + i + "]";
            if (!(item instanceof Written.Entries map)) {
                problem("wrong_type", item, at, "a variant is a map of weight and steps, not " + item.kind());
                continue;
            }
            reading.keys().check(map, at, List.of("weight", "steps"));
            Integer weight = weight(map, at);
            Optional<Branch> branch = reading.required(
                            map, at, "steps", "a variant needs 'steps'; steps: [] does nothing")
                    .map(list -> steps.branch(list, Keys.path(at, "steps")));
            Past after = branch.map(Branch::after).orElseGet(steps::past);
            met = met == null ? after : met.join(after);
            if (weight != null && branch.isPresent()) {
                variants.add(new Step.Variant(weight, branch.get().steps()));
            }
        }
        if (met != null) {
            steps.goOn(met);
        }
        return variants.size() == items.items().size() ? new Step.Variants(id, variants) : null;
    }

    private @Nullable Integer weight(Written.Entries variant, String field) {
        Optional<Written.Entry> entry = variant.find("weight");
        if (entry.isEmpty()) {
            return 1;
        }
        Written value = entry.get().value();
        String path = Keys.path(field, "weight");
        if (!(value instanceof Written.Other other) || !value.kind().equals("a number")) {
            problem("wrong_type", value, path, path + " must be a number, not " + value.kind());
            return null;
        }
        if (!WEIGHT.matcher(other.source()).matches()) {
            problem("out_of_range", value, path, path + " must be a whole number from 1 to 1000");
            return null;
        }
        return Integer.valueOf(other.source());
    }

    private void problem(String code, Written value, String field, String message) {
        reading.problems().add(code, value.at(), field, message);
    }
}
