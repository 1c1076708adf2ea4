package dev.overture.authoring.sequence;

import java.util.Optional;

/** What everything that reads one sequence shares. */
record Reading(
        Problems problems, Keys keys, Texts texts, StepIds ids, DurationReader durations, ConditionReader conditions) {

    static Reading of(Problems problems, Texts texts) {
        return new Reading(
                problems,
                new Keys(problems),
                texts,
                new StepIds(),
                new DurationReader(problems),
                new ConditionReader(problems, texts));
    }

    /** What stands behind a key; nothing if it is missing, which has been reported then. */
    Optional<Written> required(Written.Entries map, String field, String key, String message) {
        Optional<Written.Entry> entry = map.find(key);
        if (entry.isEmpty()) {
            problems.add("missing", map.at(), Keys.path(field, key), message);
        }
        return entry.map(Written.Entry::value);
    }
}
