package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code wait_for} with its settings. */
final class WaitReader {

    private final Reading reading;
    private final StepsReader steps;

    WaitReader(Reading reading, StepsReader steps) {
        this.reading = reading;
        this.steps = steps;
    }

    /** Null if it is wrong, which has been reported then. */
    Step.@Nullable WaitFor read(StepId id, Written event, Written.Entries step, String field) {
        String path = Keys.path(field, "wait_for");
        Awaited awaited = Choices.read(reading.problems(), event, path, Arrays.asList(Awaited.values()), Awaited::code);
        Past past = steps.past();
        if (awaited != null) {
            requirePossible(reading.problems(), awaited, past, event.at(), path);
        }
        Duration within = required(step, field, "within", "how long to wait, such as within: 14d")
                .map(value -> reading.durations().read(value, Keys.path(field, "within")))
                .orElse(null);
        Optional<Branch> otherwise = required(
                        step, field, "otherwise", "the steps to take when the wait runs out, such as otherwise: [end]")
                .map(value -> steps.branch(value, Keys.path(field, "otherwise")));
        Late late = late(step, field);
        otherwise.ifPresent(branch -> steps.goOn(behind(past, branch.after(), awaited, late)));
        return awaited == null || within == null || otherwise.isEmpty() || late == null
                ? null
                : new Step.WaitFor(id, awaited, within, otherwise.get().steps(), late);
    }

    /** Reports a wait for what nobody can do. */
    static void requirePossible(Problems problems, Awaited awaited, Past past, Place at, String path) {
        String missing = switch (awaited) {
            case CONNECTION_ACCEPTED ->
                past.invited() ? "" : "no 'invite' stands before this, so nobody can accept a connection request";
            case EMAIL_OPENED -> past.mailed() ? "" : "no 'email' stands before this, so nobody can open one";
            case LINK_CLICKED -> past.mailed() ? "" : "no 'email' stands before this, so nobody can follow its links";
            case REPLY -> past.spoken() ? "" : "nothing was said before this, so nobody can reply to it";
        };
        if (!missing.isEmpty()) {
            problems.add("nothing_to_wait_for", at, path, missing);
        }
    }

    /** A reply ends the prospect; a late event comes behind the wait after everything in {@code otherwise}. */
    private static Past behind(Past before, Past otherwise, @Nullable Awaited awaited, @Nullable Late late) {
        if (awaited == Awaited.REPLY) {
            return otherwise;
        }
        Past met = before.join(otherwise);
        return late == Late.IGNORE ? met : met.and(otherwise);
    }

    private Optional<Written> required(Written.Entries step, String field, String key, String what) {
        return reading.required(step, field, key, "'wait_for' needs '" + key + "': " + what);
    }

    private @Nullable Late late(Written.Entries step, String field) {
        Optional<Written.Entry> entry = step.find("late");
        return entry.isEmpty()
                ? Late.ACCEPT
                : Choices.read(
                        reading.problems(),
                        entry.get().value(),
                        Keys.path(field, "late"),
                        Arrays.asList(Late.values()),
                        Late::code);
    }
}
