package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.OnFailure;
import dev.overture.model.sequence.SendRules;
import dev.overture.model.sequence.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the steps that send. */
final class SendReader {

    private final Reading reading;
    private final EmailReader emails;

    SendReader(Reading reading) {
        this.reading = reading;
        this.emails = new EmailReader(reading);
    }

    /** Null if it is wrong, which has been reported then. */
    @Nullable
    Step read(String kind, StepId id, Written value, Written.Entries step, String field, Past past) {
        SendRules rules = rules(step, field);
        String path = Keys.path(field, kind);
        return switch (kind) {
            case "invite" -> invite(id, value, rules, path);
            case "message" -> text(value, path, text -> new Step.Message(id, text, rules));
            case "whatsapp" -> text(value, path, text -> new Step.Whatsapp(id, text, rules));
            case "inmail" -> emails.inmail(id, value, rules, path);
            case "email" -> emails.email(id, value, rules, path, past);
            case "visit_profile" -> {
                requireEmpty(kind, value, path);
                yield new Step.VisitProfile(id, rules);
            }
            default -> {
                requireEmpty(kind, value, path);
                yield new Step.WithdrawInvite(id, rules);
            }
        };
    }

    private SendRules rules(Written.Entries step, String field) {
        Condition skipIf = step.find("skip_if")
                .map(entry -> reading.conditions().read(entry.value(), Keys.path(field, "skip_if")))
                .orElse(null);
        OnFailure onFailure = step.find("on_failure")
                .map(entry -> Choices.read(
                        reading.problems(),
                        entry.value(),
                        Keys.path(field, "on_failure"),
                        Arrays.asList(OnFailure.values()),
                        OnFailure::code))
                .orElse(OnFailure.SKIP);
        return new SendRules(skipIf, onFailure);
    }

    private @Nullable Step text(Written value, String path, Function<String, Step> step) {
        String text = reading.texts().template(value, path);
        return text == null ? null : step.apply(text);
    }

    private Step.@Nullable Invite invite(StepId id, Written value, SendRules rules, String path) {
        if (value.nothing()) {
            return new Step.Invite(id, null, LongNote.HOLD, rules);
        }
        if (!(value instanceof Written.Entries map)) {
            return noted(id, value, LongNote.HOLD, rules, path);
        }
        reading.keys().check(map, path, List.of("note", "long_note"));
        Optional<Written.Entry> note = map.find("note");
        Optional<Written.Entry> longNote = map.find("long_note");
        if (note.isEmpty()) {
            longNote.ifPresent(entry -> reading.problems()
                    .add(
                            "missing",
                            map.at(),
                            Keys.path(path, "note"),
                            "'long_note' needs a 'note'; write one or remove it"));
            return new Step.Invite(id, null, LongNote.HOLD, rules);
        }
        LongNote rule = longNote.map(entry -> Choices.read(
                        reading.problems(),
                        entry.value(),
                        Keys.path(path, "long_note"),
                        Arrays.asList(LongNote.values()),
                        LongNote::code))
                .orElse(LongNote.HOLD);
        return noted(id, note.get().value(), rule, rules, Keys.path(path, "note"));
    }

    private Step.@Nullable Invite noted(StepId id, Written note, LongNote rule, SendRules rules, String path) {
        String text = reading.texts().note(note, path, rule);
        return text == null ? null : new Step.Invite(id, text, rule, rules);
    }

    private void requireEmpty(String kind, Written value, String path) {
        boolean empty = value.nothing()
                || (value instanceof Written.Entries map && map.entries().isEmpty());
        if (!empty) {
            reading.problems()
                    .add("wrong_type", value.at(), path, path + " has no settings; write the bare word " + kind);
        }
    }
}
