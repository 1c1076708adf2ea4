package dev.overture.authoring.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of the sequence language. */
final class Words {

    static final List<String> KINDS = List.of(
            "invite",
            "message",
            "inmail",
            "email",
            "whatsapp",
            "visit_profile",
            "withdraw_invite",
            "delay",
            "wait_for",
            "if",
            "variants",
            "task",
            "end");
    static final Set<String> BARE = Set.of("invite", "visit_profile", "withdraw_invite", "end");

    private static final Set<String> SENDING =
            Set.of("invite", "message", "inmail", "email", "whatsapp", "visit_profile", "withdraw_invite");
    private static final List<String> SEND_SETTINGS = List.of("skip_if", "on_failure");
    private static final Map<String, List<String>> SETTINGS =
            Map.of("wait_for", List.of("within", "otherwise", "late"), "if", List.of("then", "else"));

    private Words() {}

    static String needs(String kind) {
        return switch (kind) {
            case "email" -> "'email' needs a subject and a body: email: { subject: …, body: … }";
            case "inmail" -> "'inmail' needs a subject and a body: inmail: { subject: …, body: … }";
            case "delay" -> "'delay' needs a duration such as 2d";
            case "wait_for" -> "'wait_for' needs an event: wait_for: connection_accepted";
            case "if" -> "'if' needs a condition and what to do then: { if: has_email, then: [ … ] }";
            case "variants" -> "'variants' needs a list of { weight, steps }";
            case "task" -> "'task' needs a text and an end: task: { text: …, expires: 3d }";
            default -> "'" + kind + "' needs a text";
        };
    }

    /** What may stand in a step of this kind. */
    static List<String> keysOf(String kind) {
        List<String> keys = new ArrayList<>(List.of(kind, "id"));
        keys.addAll(SENDING.contains(kind) ? SEND_SETTINGS : SETTINGS.getOrDefault(kind, List.of()));
        return keys;
    }

    /** Whether this may stand beside the main key of some step. */
    static boolean setting(String key) {
        return key.equals("id") || whose(key).isPresent();
    }

    /** Where a setting belongs, for people. */
    static Optional<String> whose(String key) {
        if (SEND_SETTINGS.contains(key)) {
            return Optional.of(
                    key.equals("skip_if") ? "only steps that send can be skipped" : "only steps that send can fail");
        }
        return SETTINGS.entrySet().stream()
                .filter(settings -> settings.getValue().contains(key))
                .map(settings -> "it belongs to '" + settings.getKey() + "'")
                .findFirst();
    }

    /** The step's main keys in the order of the file. */
    static List<Written.Entry> mainKeys(Written.Entries step) {
        return step.entries().stream()
                .filter(entry -> KINDS.contains(entry.key()))
                .toList();
    }

    /** The kind of a step, if it has a recognisable one. */
    static Optional<String> kindOf(Written step) {
        if (step instanceof Written.Text bare) {
            return KINDS.contains(bare.value()) ? Optional.of(bare.value()) : Optional.empty();
        }
        return step instanceof Written.Entries map
                ? mainKeys(map).stream().findFirst().map(Written.Entry::key)
                : Optional.empty();
    }
}
