package dev.overture.authoring.sequence;

import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Lapse;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expands {@code flow_settings}, the older list of steps with a delay each. A step's delay passes before it, and a step
 * without one comes at once; {@code wait_for} waits behind a connection request, and before any other step.
 */
final class FlowSettings {

    private static final String FIELD = "flow_settings";

    private final Reading reading;
    private final FlowTimes times;
    private final FlowTexts texts;
    private final List<Step> steps = new ArrayList<>();
    private boolean invited;
    private boolean accepted;

    FlowSettings(Reading reading) {
        this.reading = reading;
        this.times = new FlowTimes(reading);
        this.texts = new FlowTexts(reading);
    }

    /** The steps that could be made; what is wrong has been reported. */
    List<Step> read(Written value) {
        if (!(value instanceof Written.Entries settings)) {
            problem("wrong_type", value.at(), FIELD, FIELD + " must be a map with steps, not " + value.kind());
            return List.of();
        }
        reading.keys().check(settings, FIELD, List.of("steps"));
        reading.required(settings, FIELD, "steps", "'flow_settings' needs 'steps'")
                .ifPresent(list -> list(list, FIELD + ".steps"));
        return steps;
    }

    private void list(Written list, String field) {
        if (!(list instanceof Written.Items items)) {
            problem("wrong_type", list.at(), field, field + " must be a list of steps, not " + list.kind());
            return;
        }
        if (items.items().isEmpty()) {
            problem("no_steps", list.at(), field, "there are no steps; write at least one");
            return;
        }
        for (FlowOrder.Numbered item : FlowOrder.sorted(items, field, reading.problems())) {
            if (steps.size() >= GivenIds.MAX_STEPS) {
                problem(
                        "too_many_steps",
                        item.written().at(),
                        item.field(),
                        "a sequence has at most " + GivenIds.MAX_STEPS + " steps, delays and waits included");
                return;
            }
            FlowStep step = FlowStep.of(item.written(), item.field(), reading);
            if (step != null) {
                expand(step);
            }
        }
    }

    private void expand(FlowStep step) {
        boolean waits = step.waits(reading);
        if (waits && !step.invites()) {
            waitFor(step);
        }
        Duration delay = times.delay(step);
        if (delay != null) {
            steps.add(new Step.Delay(reading.ids().next("delay"), new Lapse.Time(delay)));
        }
        @Nullable Step send = texts.read(step);
        if (send != null) {
            steps.add(send);
        }
        if (step.invites()) {
            invited = true;
            accepted = false;
            if (waits) {
                waitFor(step);
            }
        }
    }

    private void waitFor(FlowStep step) {
        if (!invited) {
            step.map()
                    .find("wait_for")
                    .ifPresent(entry -> problem(
                            "nothing_to_wait_for",
                            entry.value().at(),
                            step.path("wait_for"),
                            "no connection_request stands before this, so nobody can accept one"));
            return;
        }
        Duration timeout = times.timeout(step);
        if (!accepted) {
            accepted = true;
            steps.add(new Step.WaitFor(
                    reading.ids().next("wait_for"),
                    Awaited.CONNECTION_ACCEPTED,
                    timeout,
                    List.of(new Step.End(reading.ids().next("end"), "not accepted")),
                    Late.ACCEPT));
        }
    }

    private void problem(String code, Place at, String field, String message) {
        reading.problems().add(code, at, field, message);
    }
}
