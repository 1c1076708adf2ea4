package dev.overture.quickstart.torture;

import dev.overture.model.sending.MessageKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said in a torture, in which order. */
final class Steps {

    private static final String SEQUENCE = """
            name: Torture
            steps:
              - { invite: "Hello {{ first_name }}, shall we connect?", id: invite }
              - wait_for: connection_accepted
                id: accepted
                within: %ds
                otherwise:
                  - { email: { subject: "Hello {{ first_name }}", body: "Instead of a message, {{ first_name }}." }, id: instead }
                  - { delay: 12s, id: patience }
                  - { withdraw_invite: {}, id: withdraw }
                  - { end: not accepted, id: not-accepted }
              - { delay: 2s, id: a-while }
              - { message: "Thank you, {{ first_name }}.", id: first }
              - { delay: 6s, id: a-longer-while }
              - { message: "A second word, {{ first_name }}.", id: second }
              - { delay: 3s, id: a-last-while }
              - { email: { subject: "A last word, {{ first_name }}", body: "By mail, {{ first_name }}." }, id: last }
            """.formatted(TortureTimes.WAIT.toSeconds());

    private static final String ONE_INVITATION = """
            name: At the limit
            steps:
              - { invite: "Hello {{ first_name }}, are we connected?", id: invite }
            """;

    /** By the id of the step. */
    private static final Map<String, Said> SAID = Map.of(
            "invite", new Said(MessageKind.INVITATION, ""),
            "instead", new Said(MessageKind.EMAIL, "Instead of"),
            "withdraw", new Said(MessageKind.WITHDRAWAL, ""),
            "first", new Said(MessageKind.MESSAGE, "Thank you"),
            "second", new Said(MessageKind.MESSAGE, "A second word"),
            "last", new Said(MessageKind.EMAIL, "A last word"));

    private Steps() {}

    /**
     * What a step sends.
     *
     * @param words that stand in no other step's text of the kind
     */
    record Said(MessageKind kind, String words) {}

    static byte[] sequence() {
        return SEQUENCE.getBytes(StandardCharsets.UTF_8);
    }

    /** For people who are only invited. */
    static byte[] oneInvitation() {
        return ONE_INVITATION.getBytes(StandardCharsets.UTF_8);
    }

    /** What the step of this id sends; null where it sends nothing. */
    static @Nullable Said said(String step) {
        return SAID.get(step);
    }
}
