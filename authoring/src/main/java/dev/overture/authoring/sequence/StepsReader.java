package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.Lapse;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.SendRules;
import dev.overture.model.sequence.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads lists of steps in reading order. */
final class StepsReader {

    private static final int LONGEST_REASON = 200;
    private static final String DEFAULT_REASON = "sequence ended";
    private static final Written NOTHING = new Written.Other("nothing", "", Place.BEGIN);

    private final Problems problems;
    private final Texts texts;
    private final StepIds ids;
    private final Keys keys;
    private final DelayReader delays;
    private final WaitReader waits;
    private boolean invited;

    StepsReader(Problems problems, Texts texts, StepIds ids) {
        this.problems = problems;
        this.texts = texts;
        this.ids = ids;
        this.keys = new Keys(problems);
        this.delays = new DelayReader(problems);
        this.waits = new WaitReader(problems, delays, this);
    }

    /** The steps that could be read; those that could not have been reported. */
    List<Step> read(Written value, String field) {
        if (!(value instanceof Written.Items items)) {
            problems.add("wrong_type", value.at(), field, field + " must be a list of steps, not " + value.kind());
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        boolean ended = false;
        for (int i = 0; i < items.items().size(); i++) {
            Written item = items.items().get(i);
            String at = field + "[" + i + "]";
            Optional<String> kind = Words.kindOf(item);
            if (ended) {
                problems.add(
                        "unreachable", item.at(), at, "nobody ever comes here: the step before it ends the sequence");
                ended = false;
            }
            ended |= kind.equals(Optional.of("end"));
            invited |= kind.equals(Optional.of("invite"));
            Step step = step(item, at);
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    private @Nullable Step step(Written item, String field) {
        if (item instanceof Written.Text bare) {
            return bareStep(bare, field);
        }
        if (!(item instanceof Written.Entries map)) {
            problems.add("wrong_type", item.at(), field, "a step is a word or a map with one kind, not " + item.kind());
            return null;
        }
        List<Written.Entry> main = Words.mainKeys(map);
        if (main.isEmpty()) {
            withoutKind(map, field);
            return null;
        }
        Written.Entry first = main.get(0);
        if (main.size() > 1 && !main.get(1).key().equals(first.key())) {
            Written.Entry second = main.get(1);
            problems.add(
                    "two_kinds",
                    second.keyAt(),
                    Keys.path(field, second.key()),
                    "a step does one thing: '" + first.key() + "' or '" + second.key() + "'; make two steps of it");
            return null;
        }
        if (Words.LATER_KINDS.contains(first.key())) {
            unsupported(first.keyAt(), Keys.path(field, first.key()), first.key());
            return null;
        }
        keys.check(map, field, allowedBeside(first.key()));
        return built(first.key(), first.value(), map, field);
    }

    private @Nullable Step bareStep(Written.Text bare, String field) {
        String word = bare.value();
        if (Words.BARE.contains(word)) {
            return built(word, NOTHING, new Written.Entries(List.of(), bare.at()), field);
        }
        if (Words.LATER_KINDS.contains(word)) {
            unsupported(bare.at(), field, word);
        } else if (Words.kind(word)) {
            problems.add("missing", bare.at(), field, Words.needs(word));
        } else {
            problems.add(
                    "unknown_step",
                    bare.at(),
                    field,
                    "unknown step '" + Keys.shortened(word) + "'" + NearestWord.hint(word, Words.KINDS));
        }
        return null;
    }

    private void withoutKind(Written.Entries map, String field) {
        List<String> beside = allowedBeside("");
        Optional<Written.Entry> stranger = map.entries().stream()
                .filter(entry -> !beside.contains(entry.key()) && !Words.WAIT_SETTINGS.contains(entry.key()))
                .findFirst();
        stranger.ifPresentOrElse(
                entry -> problems.add(
                        "unknown_step",
                        entry.keyAt(),
                        Keys.path(field, entry.key()),
                        "unknown step '" + Keys.shortened(entry.key()) + "'"
                                + NearestWord.hint(entry.key(), Words.KINDS)),
                () -> problems.add(
                        "no_kind",
                        map.at(),
                        field,
                        "this step does nothing; give it one of " + String.join(", ", Words.KINDS)));
    }

    private void unsupported(Place at, String field, String kind) {
        problems.add("unsupported_step", at, field, Words.notYet("the step '" + kind + "'"));
    }

    private static List<String> allowedBeside(String kind) {
        List<String> allowed = new ArrayList<>();
        if (!kind.isEmpty()) {
            allowed.add(kind);
        }
        allowed.add("id");
        if (kind.isEmpty() || Words.SENDING.contains(kind)) {
            allowed.add("skip_if");
        }
        if (kind.equals("wait_for")) {
            allowed.addAll(Words.WAIT_SETTINGS);
        }
        return allowed;
    }

    private @Nullable Step built(String kind, Written value, Written.Entries map, String field) {
        StepId id = id(kind, map);
        Condition skipIf = skipIf(kind, map, field);
        SendRules rules = skipIf == null ? SendRules.NONE : SendRules.skipIf(skipIf);
        String path = Keys.path(field, kind);
        return switch (kind) {
            case "invite" -> invite(id, value, rules, path);
            case "message" -> {
                String text = texts.template(value, path);
                yield text == null ? null : new Step.Message(id, text, rules);
            }
            case "email" -> email(id, value, rules, path);
            case "withdraw_invite" -> {
                requireEmpty(value, path);
                yield new Step.WithdrawInvite(id, rules);
            }
            case "delay" -> {
                java.time.Duration duration = delays.read(value, path);
                yield duration == null ? null : new Step.Delay(id, new Lapse.Time(duration));
            }
            case "wait_for" -> waits.read(id, value, map, field, invited);
            default -> {
                String reason = value.nothing() ? DEFAULT_REASON : texts.words(value, path, LONGEST_REASON);
                yield reason == null ? null : new Step.End(id, reason);
            }
        };
    }

    private StepId id(String kind, Written.Entries map) {
        Optional<String> given = map.find("id")
                .map(Written.Entry::value)
                .filter(Written.Text.class::isInstance)
                .map(value -> ((Written.Text) value).value())
                .filter(text -> StepId.PATTERN.matcher(text).matches());
        given.ifPresent(id -> ids.count(kind));
        return given.map(StepId::new).orElseGet(() -> ids.next(kind));
    }

    private Step.@Nullable Invite invite(StepId id, Written value, SendRules rules, String path) {
        if (value.nothing()) {
            return new Step.Invite(id, null, LongNote.HOLD, rules);
        }
        Written note = value;
        String notePath = path;
        if (value instanceof Written.Entries map) {
            keys.check(map, path, List.of("note"));
            Optional<Written.Entry> entry = map.find("note");
            if (entry.isEmpty()) {
                return new Step.Invite(id, null, LongNote.HOLD, rules);
            }
            note = entry.get().value();
            notePath = Keys.path(path, "note");
        }
        String text = texts.note(note, notePath);
        return text == null ? null : new Step.Invite(id, text, LongNote.HOLD, rules);
    }

    private Step.@Nullable Email email(StepId id, Written value, SendRules rules, String path) {
        if (!(value instanceof Written.Entries map)) {
            problems.add(
                    "wrong_type", value.at(), path, path + " must be a map with subject and body, not " + value.kind());
            return null;
        }
        keys.check(map, path, List.of("subject", "body"));
        String subject = emailPart(map, path, "subject");
        String body = emailPart(map, path, "body");
        return subject == null || body == null ? null : new Step.Email(id, subject, body, false, rules);
    }

    private @Nullable String emailPart(Written.Entries email, String path, String part) {
        Optional<Written.Entry> entry = email.find(part);
        if (entry.isEmpty()) {
            problems.add("missing", email.at(), Keys.path(path, part), "an e-mail needs a " + part);
            return null;
        }
        return texts.template(entry.get().value(), Keys.path(path, part));
    }

    private void requireEmpty(Written value, String path) {
        boolean empty = value.nothing()
                || (value instanceof Written.Entries map && map.entries().isEmpty());
        if (!empty) {
            problems.add(
                    "wrong_type", value.at(), path, path + " has no settings; write the bare word withdraw_invite");
        }
    }

    private @Nullable Condition skipIf(String kind, Written.Entries map, String field) {
        Optional<Written.Entry> entry = map.find("skip_if");
        if (entry.isEmpty() || !Words.SENDING.contains(kind)) {
            return null;
        }
        Written value = entry.get().value();
        String path = Keys.path(field, "skip_if");
        if (value instanceof Written.Entries
                || (value instanceof Written.Text text && Words.laterCondition(text.value()))) {
            problems.add("unsupported_condition", value.at(), path, Words.notYet("this condition"));
            return null;
        }
        return Choices.read(problems, value, path, Arrays.asList(Condition.Trait.values()), Condition.Trait::code);
    }
}
