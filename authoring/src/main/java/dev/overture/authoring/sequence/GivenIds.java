package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import java.util.List;

/** Looks at all steps before any of them is read, because an id that is given may stand behind one that is not. */
final class GivenIds {

    static final int MAX_STEPS = 1_000;

    private static final List<String> BRANCHES = List.of("otherwise", "then", "else");

    private final Problems problems;
    private final StepIds ids;
    private int steps;

    GivenIds(Problems problems, StepIds ids) {
        this.problems = problems;
        this.ids = ids;
    }

    /** Reserves every id. */
    void collect(Written list, String field) {
        if (!(list instanceof Written.Items items)) {
            return;
        }
        for (int i = 0; i < items.items().size(); i++) {
            Written step = items.items().get(i);
            String at = field + "[" + i + "]";
            steps++;
            if (steps == MAX_STEPS + 1) {
                problems.add("too_many_steps", step.at(), at, "a sequence has at most " + MAX_STEPS + " steps");
            }
            if (step instanceof Written.Entries map) {
                map.find("id").ifPresent(entry -> reserve(entry.value(), at + ".id"));
                BRANCHES.forEach(key -> map.find(key).ifPresent(entry -> collect(entry.value(), Keys.path(at, key))));
                map.find("variants").ifPresent(entry -> collectVariants(entry.value(), at + ".variants"));
            }
        }
    }

    /** Whether there are so many steps that reading them would only take time. */
    boolean tooMany() {
        return steps > MAX_STEPS;
    }

    private void collectVariants(Written list, String field) {
        if (!(list instanceof Written.Items variants)) {
            return;
        }
        for (int i = 0; i < variants.items().size(); i++) {
            String at = field + "[" + i + "].steps";
            if (variants.items().get(i) instanceof Written.Entries variant) {
                variant.find("steps").ifPresent(entry -> collect(entry.value(), at));
            }
        }
    }

    private void reserve(Written id, String field) {
        if (!(id instanceof Written.Text text)) {
            problems.add("wrong_type", id.at(), field, Texts.wrongType(id, field));
        } else if (!StepId.PATTERN.matcher(text.value()).matches()) {
            problems.add(
                    "bad_id",
                    id.at(),
                    field,
                    "an id has 1 to 64 characters of a-z 0-9 _ - and begins with a letter or digit");
        } else if (!ids.reserve(text.value())) {
            problems.add("duplicate_id", id.at(), field, "the id '" + text.value() + "' is used by another step");
        }
    }
}
