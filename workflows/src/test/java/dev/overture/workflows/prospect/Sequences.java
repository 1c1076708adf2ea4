package dev.overture.workflows.prospect;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.Lapse;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.SendRules;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.model.sequence.Step;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** Sequences for tests, in the words of the format. */
final class Sequences {

    private Sequences() {}

    static Skeleton steps(Step... steps) {
        return SkeletonCompiler.compile(new Sequence("a test", List.of(steps)));
    }

    static Step invite() {
        return new Step.Invite(StepId.of("invite"), null, LongNote.HOLD, SendRules.NONE);
    }

    static Step message(String id) {
        return new Step.Message(StepId.of(id), "Hello", SendRules.NONE);
    }

    static Step email(String id) {
        return new Step.Email(StepId.of(id), "Hello", "Hello", false, SendRules.NONE);
    }

    static Step delay(String id, Duration duration) {
        return new Step.Delay(StepId.of(id), new Lapse.Time(duration));
    }

    static Step end(String reason) {
        return new Step.End(StepId.of("end"), reason);
    }

    static Step waitForAcceptance(Duration within, Step... otherwise) {
        return new Step.WaitFor(
                StepId.of("wait"), Awaited.CONNECTION_ACCEPTED, within, List.of(otherwise), Late.ACCEPT);
    }

    static Step waitForAcceptanceIgnoringLateOnes(Duration within, Step... otherwise) {
        return new Step.WaitFor(
                StepId.of("wait"), Awaited.CONNECTION_ACCEPTED, within, List.of(otherwise), Late.IGNORE);
    }

    static Step waitFor(Awaited event, Duration within, Step... otherwise) {
        return new Step.WaitFor(StepId.of("wait"), event, within, List.of(otherwise), Late.ACCEPT);
    }

    static Step either(String id, List<Step> then, List<Step> otherwise) {
        return new Step.If(StepId.of(id), Condition.Trait.HAS_EMAIL, then, otherwise);
    }

    static Step variants(String id, Step one, Step other) {
        return new Step.Variants(
                StepId.of(id), List.of(new Step.Variant(1, List.of(one)), new Step.Variant(1, List.of(other))));
    }

    static Step task(String id, Duration expires) {
        return new Step.Task(StepId.of(id), "Call them", null, expires);
    }

    static Step nextTuesday(String id) {
        return new Step.Delay(StepId.of(id), new Lapse.Until(DayOfWeek.TUESDAY, LocalTime.NOON));
    }
}
