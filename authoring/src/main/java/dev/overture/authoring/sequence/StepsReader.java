package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Lapse;
import dev.overture.model.sequence.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads lists of steps in reading order, and keeps in mind what may have happened before each. */
final class StepsReader {

    private static final int MAX_NESTING = 8;
    private static final int LONGEST_REASON = 200;
    private static final String DEFAULT_REASON = "sequence ended";
    private static final Written NOTHING = new Written.Other("nothing", "", Place.BEGIN);

    private final Reading reading;
    private final Problems problems;
    private final SendReader sends;
    private final LapseReader lapses;
    private final WaitReader waits;
    private final IfReader choices;
    private final VariantsReader variants;
    private final TaskReader tasks;
    private Past past = Past.NOTHING;
    private int nesting;

    StepsReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems();
        this.sends = new SendReader(reading);
        this.lapses = new LapseReader(reading);
        this.waits = new WaitReader(reading, this);
        this.choices = new IfReader(reading, this);
        this.variants = new VariantsReader(reading, this);
        this.tasks = new TaskReader(reading);
    }

    /** What may have happened before the step that is being read. */
    Past past() {
        return past;
    }

    /** Says what may have happened before the step that is read next. */
    void goOn(Past past) {
        this.past = past;
    }

    /** Reads a branch; the past is afterwards what it was before. */
    Branch branch(Written value, String field) {
        Past before = past;
        nesting++;
        List<Step> steps = List.of();
        if (nesting > MAX_NESTING) {
            problems.add(
                    "too_nested",
                    value.at(),
                    field,
                    "steps are nested at most " + MAX_NESTING + " deep; make this flatter");
        } else {
            steps = read(value, field);
        }
        nesting--;
        Branch branch = new Branch(steps, past);
        past = before;
        return branch;
    }

    /** The steps that could be read; those that could not have been reported. */
    List<Step> read(Written value, String field) {
        if (!(value instanceof Written.Items items)) {
            problems.add("wrong_type", value.at(), field, field + " must be a list of steps, not " + value.kind());
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            Written item = items.items().get(i);
            String at = field + "[" + i + "]";
            if (past.over()) {
                problems.add(
                        "unreachable", item.at(), at, "nobody ever comes here: the step before it ends the sequence");
                past = past.reachable();
            }
            Step step = step(item, at);
            Words.kindOf(item).ifPresent(kind -> past = past.after(kind));
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
        reading.keys().check(map, field, Words.keysOf(first.key()));
        return built(first.key(), first.value(), map, field);
    }

    private @Nullable Step bareStep(Written.Text bare, String field) {
        String word = bare.value();
        if (Words.BARE.contains(word)) {
            return built(word, NOTHING, new Written.Entries(List.of(), bare.at()), field);
        }
        if (Words.KINDS.contains(word)) {
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
        Optional<Written.Entry> stranger = map.entries().stream()
                .filter(entry -> !Words.setting(entry.key()))
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

    private @Nullable Step built(String kind, Written value, Written.Entries map, String field) {
        StepId id = id(kind, map);
        String path = Keys.path(field, kind);
        return switch (kind) {
            case "delay" -> {
                Lapse lapse = lapses.read(value, path);
                yield lapse == null ? null : new Step.Delay(id, lapse);
            }
            case "wait_for" -> waits.read(id, value, map, field);
            case "if" -> choices.read(id, value, map, field);
            case "variants" -> variants.read(id, value, path);
            case "task" -> tasks.read(id, value, path);
            case "end" -> {
                String reason =
                        value.nothing() ? DEFAULT_REASON : reading.texts().words(value, path, LONGEST_REASON);
                yield reason == null ? null : new Step.End(id, reason);
            }
            default -> sends.read(kind, id, value, map, field, past);
        };
    }

    private StepId id(String kind, Written.Entries map) {
        Optional<String> given = map.find("id")
                .map(Written.Entry::value)
                .filter(Written.Text.class::isInstance)
                .map(value -> ((Written.Text) value).value())
                .filter(text -> StepId.PATTERN.matcher(text).matches());
        given.ifPresent(id -> reading.ids().count(kind));
        return given.map(StepId::new).orElseGet(() -> reading.ids().next(kind));
    }
}
