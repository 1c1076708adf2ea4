package dev.overture.api.versions;

import dev.overture.model.sequence.Step;
import java.util.List;
import java.util.Objects;

/**
 * What a step is, without its id and without the steps inside it.
 *
 * @param kind the word for it in sequences
 * @param settings everything but its texts
 * @param texts what it says to people; empty for a step that says nothing
 */
record StepShape(String kind, List<String> settings, List<String> texts) {

    static StepShape of(Step step) {
        return step.accept(new Reader());
    }

    private static StepShape shape(String kind, List<Object> settings, String... texts) {
        return new StepShape(kind, settings.stream().map(String::valueOf).toList(), List.of(texts));
    }

    /** Whether this is the other one with other words. */
    boolean differsInTextOnly(StepShape other) {
        return kind.equals(other.kind) && settings.equals(other.settings) && !texts.equals(other.texts);
    }

    private record Reader() implements Step.Visitor<StepShape> {

        @Override
        public StepShape invite(Step.Invite step) {
            return shape(
                    "invite",
                    List.of(step.longNote(), step.rules()),
                    step.note() == null ? "without" : "note: " + step.note());
        }

        @Override
        public StepShape message(Step.Message step) {
            return shape("message", List.of(step.rules()), step.text());
        }

        @Override
        public StepShape inmail(Step.Inmail step) {
            return shape("inmail", List.of(step.rules()), step.subject(), step.body());
        }

        @Override
        public StepShape email(Step.Email step) {
            return shape(
                    "email",
                    List.of(step.inThread(), step.rules()),
                    Objects.requireNonNullElse(step.subject(), ""),
                    step.body());
        }

        @Override
        public StepShape whatsapp(Step.Whatsapp step) {
            return shape("whatsapp", List.of(step.rules()), step.text());
        }

        @Override
        public StepShape visitProfile(Step.VisitProfile step) {
            return shape("visit_profile", List.of(step.rules()));
        }

        @Override
        public StepShape withdrawInvite(Step.WithdrawInvite step) {
            return shape("withdraw_invite", List.of(step.rules()));
        }

        @Override
        public StepShape delay(Step.Delay step) {
            return shape("delay", List.of(step.lapse()));
        }

        @Override
        public StepShape waitFor(Step.WaitFor step) {
            return shape("wait_for", List.of(step.event(), step.within(), step.late()));
        }

        @Override
        public StepShape choice(Step.If step) {
            return shape("if", List.of(step.condition()));
        }

        @Override
        public StepShape variants(Step.Variants step) {
            return shape(
                    "variants",
                    List.of(step.choices().stream().map(Step.Variant::weight).toList()));
        }

        @Override
        public StepShape task(Step.Task step) {
            return shape("task", List.of(String.valueOf(step.remind()), step.expires()), step.text());
        }

        @Override
        public StepShape end(Step.End step) {
            return shape("end", List.of(step.reason()));
        }
    }
}
