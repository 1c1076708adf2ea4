package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.SendRules;
import dev.overture.model.sequence.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what has a subject and a body. */
final class EmailReader {

    private static final Set<String> YES = Set.of("true", "yes", "on");

    private final Reading reading;

    EmailReader(Reading reading) {
        this.reading = reading;
    }

    Step.@Nullable Inmail inmail(StepId id, Written value, SendRules rules, String path) {
        Written.Entries map = map(value, path);
        if (map == null) {
            return null;
        }
        reading.keys().check(map, path, List.of("subject", "body"));
        String subject = part(map, path, "subject", "an InMail");
        String body = part(map, path, "body", "an InMail");
        return subject == null || body == null ? null : new Step.Inmail(id, subject, body, rules);
    }

    Step.@Nullable Email email(StepId id, Written value, SendRules rules, String path, Past past) {
        Written.Entries map = map(value, path);
        if (map == null) {
            return null;
        }
        reading.keys().check(map, path, List.of("subject", "body", "in_thread"));
        boolean inThread = inThread(map, path);
        if (inThread) {
            requireThread(map, path, past);
        }
        String subject = inThread ? null : part(map, path, "subject", "an e-mail");
        String body = part(map, path, "body", "an e-mail");
        return body == null || (subject == null && !inThread)
                ? null
                : new Step.Email(id, subject, body, inThread, rules);
    }

    private Written.@Nullable Entries map(Written value, String path) {
        if (value instanceof Written.Entries map) {
            return map;
        }
        reading.problems()
                .add(
                        "wrong_type",
                        value.at(),
                        path,
                        path + " must be a map with subject and body, not " + value.kind());
        return null;
    }

    private @Nullable String part(Written.Entries map, String path, String part, String what) {
        return reading.required(map, path, part, what + " needs a " + part)
                .map(text -> reading.texts().template(text, Keys.path(path, part)))
                .orElse(null);
    }

    private boolean inThread(Written.Entries map, String path) {
        Optional<Written.Entry> entry = map.find("in_thread");
        if (entry.isEmpty()) {
            return false;
        }
        Written value = entry.get().value();
        if (value instanceof Written.Other other && value.kind().equals("true or false")) {
            return YES.contains(other.source().toLowerCase(Locale.ROOT));
        }
        String field = Keys.path(path, "in_thread");
        reading.problems().add("wrong_type", value.at(), field, field + " must be true or false, not " + value.kind());
        return false;
    }

    private void requireThread(Written.Entries map, String path, Past past) {
        map.find("subject")
                .ifPresent(entry -> reading.problems()
                        .add(
                                "needless_subject",
                                entry.keyAt(),
                                Keys.path(path, "subject"),
                                "an e-mail in a thread keeps the thread's subject; remove this one"));
        if (!past.mailed()) {
            map.find("in_thread")
                    .ifPresent(entry -> reading.problems()
                            .add(
                                    "no_thread",
                                    entry.keyAt(),
                                    Keys.path(path, "in_thread"),
                                    "no 'email' stands before this that it could answer; give it a subject instead"));
        }
    }
}
