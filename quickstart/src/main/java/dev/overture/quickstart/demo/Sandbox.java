package dev.overture.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.model.sending.MessageKind;
import dev.overture.quickstart.stack.DeclaredPeople;
import dev.overture.quickstart.stack.JsonHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The sandbox as a demo uses it: declares accounts and people, registers webhooks, reads what was sent. */
public final class Sandbox {

    private static final Map<String, String> EVENTS =
            Map.of("messaging", "message_received", "users", "new_relation", "email", "mail_received");

    /** The vendor reports an acceptance up to hours later; nobody would wait for that in front of a demo. */
    private static final Duration REPORTED_AFTER = Duration.ofMillis(300);

    private final JsonHttp http;

    /** Speaks to the sandbox over this. */
    public Sandbox(JsonHttp http) {
        this.http = http;
    }

    /** Makes the two senders known, with the limits that the judge holds us to. */
    void declareAccounts(String linkedInAccount, String emailAccount) throws InterruptedException {
        Map<String, Object> cap = Map.of("per_day", 10_000);
        http.post(
                "/sandbox/declare",
                Map.of(
                        "accounts",
                        List.of(
                                Map.of(
                                        "id",
                                        linkedInAccount,
                                        "type",
                                        "LINKEDIN",
                                        "name",
                                        "Jo Tester",
                                        "caps",
                                        Map.of("invitation", cap, "message", cap, "withdrawal", cap)),
                                Map.of(
                                        "id", emailAccount,
                                        "type", "MAIL",
                                        "name", "Jo Tester",
                                        "email", "jo.tester@sender.example.org",
                                        "caps", Map.of("email", cap)))));
    }

    /** Tells the vendor where to report, as one does with a real account. */
    public void registerWebhooks(String url, String secret) throws InterruptedException {
        List<Map<String, String>> headers = List.of(
                Map.of("key", "Content-Type", "value", "application/json"),
                Map.of("key", "Unipile-Auth", "value", secret));
        for (Map.Entry<String, String> event : EVENTS.entrySet()) {
            register(event.getKey(), url, Map.of("events", List.of(event.getValue()), "headers", headers));
        }
        register("account_status", url, Map.of("headers", headers));
    }

    private void register(String source, String url, Map<String, Object> rest) throws InterruptedException {
        Map<String, Object> webhook = new HashMap<>(rest);
        webhook.put("source", source);
        webhook.put("request_url", url);
        webhook.put("name", "overture-" + source);
        webhook.put("format", "json");
        http.post("/api/v1/webhooks", webhook);
    }

    /** Makes the people known, with their scripts and what is owed to them. */
    void declarePeople(List<Person> people) throws InterruptedException {
        DeclaredPeople.declare(http, people.stream().map(Sandbox::declaration).toList());
    }

    private static Map<String, Object> declaration(Person person) {
        Map<String, Object> declaration = new LinkedHashMap<>();
        declaration.put("public_identifier", person.slug());
        declaration.put("provider_id", person.providerId());
        putUnlessNull(declaration, "first_name", person.firstName());
        putUnlessNull(declaration, "last_name", person.lastName());
        putUnlessNull(declaration, "email", person.email());
        declaration.put("script", script(person.script()));
        declaration.put("owed", owed(person.owed()));
        return declaration;
    }

    private static void putUnlessNull(Map<String, Object> target, String key, @Nullable String value) {
        if (value != null) {
            target.put(key, value);
        }
    }

    private static Map<String, Object> script(Script script) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("invitation", script.answer().name().toLowerCase(Locale.ROOT));
        json.put("accept_after_ms", script.answerAfter().toMillis());
        json.put("new_relation_after_ms", REPORTED_AFTER.toMillis());
        Duration replyAfter = script.replyAfter();
        if (replyAfter != null) {
            json.put(
                    "reply_to",
                    List.of(Map.of(
                            "kind",
                            "message",
                            "ordinal",
                            1,
                            "after_ms",
                            replyAfter.toMillis(),
                            "text",
                            "Thank you for writing. Let us talk next week.")));
        }
        return json;
    }

    private static List<Map<String, Object>> owed(List<MessageKind> kinds) {
        Map<MessageKind, Long> counts =
                kinds.stream().collect(Collectors.groupingBy(kind -> kind, LinkedHashMap::new, Collectors.counting()));
        List<Map<String, Object>> owed = new ArrayList<>();
        counts.forEach((kind, count) -> owed.add(Map.of("kind", kind.code(), "count", count)));
        return owed;
    }

    /** When each person's connection request arrived, by provider id. */
    Map<String, Instant> invitedAt() throws InterruptedException {
        JsonNode items = http.get("/sandbox/sent").path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("kind").asText().equals(MessageKind.INVITATION.code()))
                .collect(Collectors.toMap(
                        item -> item.path("recipient").asText(),
                        item -> Instant.parse(item.path("at").asText()),
                        (first, second) -> second));
    }

    /** What its judge says of everything so far. */
    public Verdict verdict() throws InterruptedException {
        JsonNode json = http.get("/sandbox/verdict");
        return new Verdict(
                json.path("sent").asLong(-1),
                json.path("doubles").asLong(-1),
                json.path("lost").asLong(-1),
                json.path("after_reply").asLong(-1),
                json.path("over_limit").asLong(-1),
                json.path("wrong_person").asLong(-1));
    }
}
