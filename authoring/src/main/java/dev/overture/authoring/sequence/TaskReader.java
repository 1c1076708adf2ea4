package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code task}. */
final class TaskReader {

    private final Reading reading;

    TaskReader(Reading reading) {
        this.reading = reading;
    }

    /** Null if it is wrong, which has been reported then. */
    Step.@Nullable Task read(StepId id, Written value, String path) {
        if (!(value instanceof Written.Entries map)) {
            reading.problems()
                    .add(
                            "wrong_type",
                            value.at(),
                            path,
                            path + " must be a map with text and expires, not " + value.kind());
            return null;
        }
        reading.keys().check(map, path, List.of("text", "remind", "expires"));
        String text = reading.required(map, path, "text", "a task needs a text that says what to do")
                .map(written -> reading.texts().template(written, Keys.path(path, "text")))
                .orElse(null);
        Duration expires = reading.required(
                        map, path, "expires", "a task needs 'expires': after how long the sequence goes on without it")
                .map(written -> reading.durations().read(written, Keys.path(path, "expires")))
                .orElse(null);
        Optional<Written.Entry> reminder = map.find("remind");
        Duration remind = reminder.map(entry -> reading.durations().read(entry.value(), Keys.path(path, "remind")))
                .orElse(null);
        if (reminder.isPresent() && remind != null && expires != null && remind.compareTo(expires) >= 0) {
            reading.problems()
                    .add(
                            "out_of_range",
                            reminder.get().value().at(),
                            Keys.path(path, "remind"),
                            "the reminder must come before the task expires; remind after less than "
                                    + Durations.write(expires));
        }
        return text == null || expires == null ? null : new Step.Task(id, text, remind, expires);
    }
}
