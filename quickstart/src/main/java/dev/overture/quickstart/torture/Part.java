package dev.overture.quickstart.torture;

import dev.overture.model.sending.MessageKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an invented person does, and what must reach them whatever happens to the stack. */
enum Part {
    /** Accepts soon and stays silent. */
    EAGER(owed(MessageKind.INVITATION, 1), owed(MessageKind.MESSAGE, 2), owed(MessageKind.EMAIL, 1)),
    /** Accepts soon and answers the first message. Where that answer is never told, more messages are nobody's fault. */
    TALKER(owed(MessageKind.INVITATION, 1), atLeast(MessageKind.MESSAGE, 1)),
    /** Accepts soon and writes before we do. */
    EARLY_WRITER(owed(MessageKind.INVITATION, 1)),
    /** Never does anything. */
    SILENT(owed(MessageKind.INVITATION, 1), owed(MessageKind.EMAIL, 1), owed(MessageKind.WITHDRAWAL, 1)),
    /** Does not accept, and answers the e-mail. */
    MAIL_WRITER(owed(MessageKind.INVITATION, 1), owed(MessageKind.EMAIL, 1)),
    /** Declines. */
    DECLINER(owed(MessageKind.INVITATION, 1), owed(MessageKind.EMAIL, 1)),
    /** Accepts after the wait for it is over, and before the request is withdrawn. */
    LATE(owed(MessageKind.INVITATION, 1), owed(MessageKind.MESSAGE, 2), atLeast(MessageKind.EMAIL, 1)),
    /** Knows all accounts from before. */
    CONNECTED(owed(MessageKind.MESSAGE, 2), owed(MessageKind.EMAIL, 1));

    /** As frequent as they are in a campaign, and each of them in every dozen. */
    static final List<Part> DOZEN = List.of(
            EAGER, TALKER, LATE, CONNECTED, SILENT, EARLY_WRITER, DECLINER, MAIL_WRITER, EAGER, TALKER, LATE, EAGER);

    private static final long LATE_BY_MILLIS = 6_000;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Debt> debts;

    Part(Debt... debts) {
        this.debts = List.of(debts);
    }

    private record Debt(MessageKind kind, int count, boolean exact) {}

    private static Debt owed(MessageKind kind, int count) {
        return new Debt(kind, count, true);
    }

    private static Debt atLeast(MessageKind kind, int count) {
        return new Debt(kind, count, false);
    }

    /** How many sends to such a person there are at least. */
    int sends() {
        return debts.stream().mapToInt(Debt::count).sum();
    }

    /** What is owed, in the sandbox's words. */
    List<Map<String, Object>> owed() {
        return debts.stream()
                .map(debt -> Map.<String, Object>of(
                        "kind", debt.kind().code(), "count", debt.count(), "exact", debt.exact()))
                .toList();
    }

    /**
     * What such a person does, in the sandbox's words.
     *
     * @param millis how long they take for what they do soon
     */
    Map<String, Object> script(long millis) {
        Map<String, Object> script = new LinkedHashMap<>();
        script.put("new_relation_after_ms", 300);
        switch (this) {
            case EAGER, TALKER, EARLY_WRITER -> accept(script, millis);
            case LATE -> accept(script, TortureTimes.WAIT.toMillis() + LATE_BY_MILLIS);
            case DECLINER -> {
                script.put("invitation", "decline");
                script.put("accept_after_ms", millis);
            }
            case SILENT, MAIL_WRITER, CONNECTED -> script.put("invitation", "ignore");
        }
        if (this == TALKER) {
            script.put("reply_to", List.of(answer(MessageKind.MESSAGE, millis)));
        } else if (this == EARLY_WRITER) {
            script.put("reply_to", List.of(answer(MessageKind.INVITATION, millis + 400)));
        } else if (this == MAIL_WRITER) {
            script.put("reply_to", List.of(answer(MessageKind.EMAIL, millis)));
        }
        return script;
    }

    private static void accept(Map<String, Object> script, long afterMillis) {
        script.put("invitation", "accept");
        script.put("accept_after_ms", afterMillis);
    }

    private static Map<String, Object> answer(MessageKind to, long afterMillis) {
        return Map.of(
                "kind", to.code(), "ordinal", 1, "after_ms", afterMillis, "text", "Thank you. Let us talk next week.");
    }
}
