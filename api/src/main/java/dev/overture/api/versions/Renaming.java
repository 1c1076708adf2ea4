package dev.overture.api.versions;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import java.util.List;
import java.util.Map;

/** Gives steps other ids. */
record Renaming(Map<StepId, StepId> ids) implements Step.Visitor<Step> {

    Sequence apply(Sequence sequence) {
        return new Sequence(sequence.name(), all(sequence.steps()), sequence.replyStop(), sequence.settings());
    }

    private List<Step> all(List<Step> steps) {
        return steps.stream().map(step -> step.accept(this)).toList();
    }

    private StepId id(Step step) {
        return ids.getOrDefault(step.id(), step.id());
    }

    @Override
    public Step invite(Step.Invite step) {
        return new Step.Invite(id(step), step.note(), step.longNote(), step.rules());
    }

    @Override
    public Step message(Step.Message step) {
        return new Step.Message(id(step), step.text(), step.rules());
    }

    @Override
    public Step inmail(Step.Inmail step) {
        return new Step.Inmail(id(step), step.subject(), step.body(), step.rules());
    }

    @Override
    public Step email(Step.Email step) {
        return new Step.Email(id(step), step.subject(), step.body(), step.inThread(), step.rules());
    }

    @Override
    public Step whatsapp(Step.Whatsapp step) {
        return new Step.Whatsapp(id(step), step.text(), step.rules());
    }

    @Override
    public Step visitProfile(Step.VisitProfile step) {
        return new Step.VisitProfile(id(step), step.rules());
    }

    @Override
    public Step withdrawInvite(Step.WithdrawInvite step) {
        return new Step.WithdrawInvite(id(step), step.rules());
    }

    @Override
    public Step delay(Step.Delay step) {
        return new Step.Delay(id(step), step.lapse());
    }

    @Override
    public Step waitFor(Step.WaitFor step) {
        return new Step.WaitFor(id(step), step.event(), step.within(), all(step.otherwise()), step.late());
    }

    @Override
    public Step choice(Step.If step) {
        return new Step.If(id(step), step.condition(), all(step.then()), all(step.otherwise()));
    }

    @Override
    public Step variants(Step.Variants step) {
        return new Step.Variants(
                id(step),
                step.choices().stream()
                        .map(choice -> new Step.Variant(choice.weight(), all(choice.steps())))
                        .toList());
    }

    @Override
    public Step task(Step.Task step) {
        return new Step.Task(id(step), step.text(), step.remind(), step.expires());
    }

    @Override
    public Step end(Step.End step) {
        return new Step.End(id(step), step.reason());
    }
}
