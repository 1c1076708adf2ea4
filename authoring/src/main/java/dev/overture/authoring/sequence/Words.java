package dev.overture.authoring.sequence;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of the sequence language. */
final class Words {

    static final List<String> KINDS =
            List.of("invite", "message", "email", "withdraw_invite", "delay", "wait_for", "end");
    static final Set<String> BARE = Set.of("invite", "withdraw_invite", "end");
    static final Set<String> SENDING = Set.of("invite", "message", "email", "withdraw_invite");
    static final List<String> LATER_KINDS = List.of("inmail", "whatsapp", "visit_profile", "if", "variants", "task");
    static final List<String> LATER_EVENTS = List.of("reply", "email_opened", "link_clicked");
    static final List<String> WAIT_SETTINGS = List.of("within", "otherwise", "late");

    private static final List<String> LATER_CONDITIONS = List.of("connected", "replied");

    private Words() {}

    static boolean kind(String word) {
        return KINDS.contains(word) || LATER_KINDS.contains(word);
    }

    static boolean laterCondition(String word) {
        return LATER_CONDITIONS.contains(word);
    }

    static String needs(String kind) {
        return switch (kind) {
            case "email" -> "'email' needs a subject and a body: email: { subject: …, body: … }";
            case "delay" -> "'delay' needs a duration such as 2d";
            case "wait_for" -> "'wait_for' needs an event: wait_for: connection_accepted";
            default -> "'" + kind + "' needs a text";
        };
    }

    static String notYet(String what) {
        return what + " is part of the language, but this version of Overture cannot run it yet; remove it";
    }

    /** The step's main keys in the order of the file. */
    static List<Written.Entry> mainKeys(Written.Entries step) {
        return step.entries().stream().filter(entry -> kind(entry.key())).toList();
    }

    /** The kind of a step, if it has a recognisable one. */
    static Optional<String> kindOf(Written step) {
        if (step instanceof Written.Text bare) {
            return kind(bare.value()) ? Optional.of(bare.value()) : Optional.empty();
        }
        return step instanceof Written.Entries map
                ? mainKeys(map).stream().findFirst().map(Written.Entry::key)
                : Optional.empty();
    }
}
