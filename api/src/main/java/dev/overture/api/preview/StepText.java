package dev.overture.api.preview;

import dev.overture.model.sending.Markup;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The templates of a step.
 *
 * @param maxLength of the rendered text; null where we know of no limit
 */
record StepText(
        @Nullable String subject,
        @Nullable String body,
        boolean html,
        @Nullable Integer maxLength,
        @Nullable LongNote longNote) {

    private static final int LONGEST_NOTE = 300;

    /** What a step says; empty for one that never says anything. */
    static Optional<StepText> of(Step step) {
        if (step instanceof Step.Invite invite) {
            return Optional.of(new StepText(null, invite.note(), false, LONGEST_NOTE, invite.longNote()));
        }
        if (step instanceof Step.Message message) {
            return Optional.of(new StepText(null, message.text(), false, null, null));
        }
        if (step instanceof Step.Inmail inmail) {
            return Optional.of(new StepText(inmail.subject(), inmail.body(), false, null, null));
        }
        if (step instanceof Step.Email email) {
            return Optional.of(new StepText(email.subject(), email.body(), Markup.isIn(email.body()), null, null));
        }
        if (step instanceof Step.Whatsapp whatsapp) {
            return Optional.of(new StepText(null, whatsapp.text(), false, null, null));
        }
        return step instanceof Step.Task task
                ? Optional.of(new StepText(null, task.text(), false, null, null))
                : Optional.empty();
    }
}
