package dev.overture.activities.delivery;

import dev.overture.authoring.templates.Template;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.SendRules;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.Step;
import dev.overture.providers.OutboundMessage.Tracking;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published version, ready for deliveries.
 *
 * @param steps every step, those of branches included
 * @param texts what each step says that says anything
 */
public record PublishedSequence(Skeleton skeleton, Map<StepId, Step> steps, Map<StepId, Texts> texts) {

    /** Copies the maps. */
    public PublishedSequence {
        steps = Map.copyOf(steps);
        texts = Map.copyOf(texts);
    }

    /**
     * What a step says.
     *
     * @param subject an e-mail's or an InMail's, else null
     * @param body null where the step says nothing
     * @param html whether the body is HTML, so that values are escaped in it
     * @param longNote what becomes of an invitation's note that is too long
     */
    public record Texts(
            @Nullable Template subject, @Nullable Template body, boolean html, LongNote longNote) {

        /** Says nothing. */
        public static final Texts NONE = new Texts(null, null, false, LongNote.HOLD);
    }

    /** @throws IllegalArgumentException if this version has no such step */
    public Step step(StepId id) {
        Step step = steps.get(id);
        if (step == null) {
            throw new IllegalArgumentException("unknown step: " + id);
        }
        return step;
    }

    /** What a step says; nothing where it is none of those that send. */
    public Texts textsOf(StepId step) {
        return texts.getOrDefault(step, Texts.NONE);
    }

    /** When not to send a step, and what its refusal means. */
    public SendRules rulesOf(StepId step) {
        return steps.get(step) instanceof Step.Sending sending ? sending.rules() : SendRules.NONE;
    }

    /** What must be told about the readers of e-mails, because a step asks: nothing more than that is tracked. */
    public Tracking tracking() {
        return new Tracking(asksFor(FactKind.EMAIL_OPENED), asksFor(FactKind.LINK_CLICKED));
    }

    private boolean asksFor(FactKind kind) {
        return steps.values().stream().anyMatch(step -> asksFor(step, kind));
    }

    private static boolean asksFor(Step step, FactKind kind) {
        if (step instanceof Step.WaitFor wait) {
            return wait.event().fact() == kind;
        }
        Condition condition = step instanceof Step.If choice
                ? choice.condition()
                : step instanceof Step.Sending sending ? sending.rules().skipIf() : null;
        return condition instanceof Condition.Event event && event.kind() == kind;
    }

    /** Whether a step continues the thread of an earlier e-mail. */
    public boolean inThread(StepId step) {
        return steps.get(step) instanceof Step.Email email && email.inThread();
    }
}
