package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code wait_for} with its settings. */
final class WaitReader {

    private final Problems problems;
    private final DelayReader delays;
    private final StepsReader steps;

    WaitReader(Problems problems, DelayReader delays, StepsReader steps) {
        this.problems = problems;
        this.delays = delays;
        this.steps = steps;
    }

    /**
     * Null if it is wrong, which has been reported then.
     *
     * @param invited whether an invitation stands anywhere before it
     */
    Step.@Nullable WaitFor read(StepId id, Written event, Written.Entries step, String field, boolean invited) {
        Awaited awaited = awaited(event, Keys.path(field, "wait_for"));
        if (awaited == Awaited.CONNECTION_ACCEPTED && !invited) {
            problems.add(
                    "nothing_to_wait_for",
                    event.at(),
                    Keys.path(field, "wait_for"),
                    "no 'invite' stands before this, so nobody can accept a connection request");
        }
        Duration within = required(step, field, "within", "how long to wait, such as within: 14d")
                .map(value -> delays.read(value, Keys.path(field, "within")))
                .orElse(null);
        Optional<List<Step>> otherwise = required(
                        step, field, "otherwise", "the steps to take when the wait runs out, such as otherwise: [end]")
                .map(value -> steps.read(value, Keys.path(field, "otherwise")));
        Late late = late(step, field);
        return awaited == null || within == null || otherwise.isEmpty() || late == null
                ? null
                : new Step.WaitFor(id, awaited, within, otherwise.get(), late);
    }

    private @Nullable Awaited awaited(Written event, String path) {
        if (event instanceof Written.Text text && Words.LATER_EVENTS.contains(text.value())) {
            problems.add("unsupported_step", event.at(), path, Words.notYet("waiting for '" + text.value() + "'"));
            return null;
        }
        return Choices.read(problems, event, path, Arrays.asList(Awaited.values()), Awaited::code);
    }

    private Optional<Written> required(Written.Entries step, String field, String key, String what) {
        Optional<Written.Entry> entry = step.find(key);
        if (entry.isEmpty()) {
            problems.add("missing", step.at(), Keys.path(field, key), "'wait_for' needs '" + key + "': " + what);
        }
        return entry.map(Written.Entry::value);
    }

    private @Nullable Late late(Written.Entries step, String field) {
        Optional<Written.Entry> entry = step.find("late");
        return entry.isEmpty()
                ? Late.ACCEPT
                : Choices.read(
                        problems,
                        entry.get().value(),
                        Keys.path(field, "late"),
                        Arrays.asList(Late.values()),
                        Late::code);
    }
}
