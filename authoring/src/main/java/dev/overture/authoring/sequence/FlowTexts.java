package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.SendRules;
import dev.overture.model.sequence.Step;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a step of {@code flow_settings} says. */
final class FlowTexts {

    private final Reading reading;

    FlowTexts(Reading reading) {
        this.reading = reading;
    }

    /** Null if it is wrong, which has been reported then. */
    @Nullable
    Step read(FlowStep step) {
        StepId id = reading.ids().next(step.kind());
        if (step.kind().equals("email")) {
            return email(id, step);
        }
        refuse(step, "subject");
        refuse(step, "body");
        Written.Entry entry = only(step, "message", "template");
        if (step.invites()) {
            return invite(id, step, entry);
        }
        if (entry == null) {
            missing(step, "message", "this step needs a 'message'");
            return null;
        }
        String text = reading.texts().template(entry.value(), step.path(entry.key()));
        if (text == null) {
            return null;
        }
        return step.kind().equals("whatsapp")
                ? new Step.Whatsapp(id, text, SendRules.NONE)
                : new Step.Message(id, text, SendRules.NONE);
    }

    private Step.@Nullable Invite invite(StepId id, FlowStep step, Written.@Nullable Entry entry) {
        String note = entry == null ? null : reading.texts().note(entry.value(), step.path(entry.key()), LongNote.HOLD);
        return entry != null && note == null ? null : new Step.Invite(id, note, LongNote.HOLD, SendRules.NONE);
    }

    private Step.@Nullable Email email(StepId id, FlowStep step) {
        String subject = reading.required(step.map(), step.field(), "subject", "an e-mail needs a subject")
                .map(value -> reading.texts().template(value, step.path("subject")))
                .orElse(null);
        Written.Entry entry = only(step, "body", "message", "template");
        if (entry == null) {
            missing(step, "body", "an e-mail needs a body");
            return null;
        }
        String body = reading.texts().template(entry.value(), step.path(entry.key()));
        return subject == null || body == null ? null : new Step.Email(id, subject, body, false, SendRules.NONE);
    }

    private Written.@Nullable Entry only(FlowStep step, String... keys) {
        List<Written.Entry> found =
                Stream.of(keys).flatMap(key -> step.map().find(key).stream()).toList();
        if (found.size() > 1) {
            Written.Entry second = found.get(1);
            reading.problems()
                    .add(
                            "two_kinds",
                            second.keyAt(),
                            step.path(second.key()),
                            "a step says one thing: '" + found.get(0).key() + "' or '" + second.key() + "'");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private void refuse(FlowStep step, String key) {
        step.map()
                .find(key)
                .ifPresent(entry -> reading.problems()
                        .add(
                                "unknown_key",
                                entry.keyAt(),
                                step.path(key),
                                "'" + key + "' belongs to e-mails; remove it"));
    }

    private void missing(FlowStep step, String key, String message) {
        reading.problems().add("missing", step.map().at(), step.path(key), message);
    }
}
