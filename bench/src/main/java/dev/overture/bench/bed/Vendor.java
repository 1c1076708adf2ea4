package dev.overture.bench.bed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.quickstart.stack.DeclaredPeople;
import dev.overture.quickstart.stack.JsonHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The sandbox, as benchmarks use it: it answers at once, and its judge looks on. */
public final class Vendor {

    private static final Map<String, String> EVENTS = Map.of("messaging", "message_received", "users", "new_relation");
    private static final List<String> FAULTS = List.of("doubles", "lost", "after_reply", "over_limit", "wrong_person");

    private final JsonHttp http;

    Vendor(JsonHttp http) {
        this.http = http;
    }

    /** Makes LinkedIn accounts known. */
    public void declareAccounts(List<String> ids) throws InterruptedException {
        http.post(
                "/sandbox/declare",
                Map.of(
                        "accounts",
                        ids.stream()
                                .map(id -> Map.of("id", id, "type", "LINKEDIN", "name", "Jo Tester"))
                                .toList()));
    }

    /** Reports what happens on these accounts to this receiver. */
    public void report(List<String> accounts, String url, Map<String, String> headers) throws InterruptedException {
        List<Map<String, String>> written = new ArrayList<>();
        written.add(Map.of("key", "Content-Type", "value", "application/json"));
        headers.forEach((key, value) -> written.add(Map.of("key", key, "value", value)));
        for (Map.Entry<String, String> event : EVENTS.entrySet()) {
            http.post(
                    "/api/v1/webhooks",
                    Map.of(
                            "source",
                            event.getKey(),
                            "request_url",
                            url,
                            "name",
                            "bench-" + event.getKey(),
                            "format",
                            "json",
                            "account_ids",
                            accounts,
                            "events",
                            List.of(event.getValue()),
                            "headers",
                            written));
        }
    }

    /** Makes people known to whom an invitation and {@code messages} are owed. */
    public void declare(Crowd crowd, boolean accepts, int messages) throws InterruptedException {
        DeclaredPeople.declare(
                http,
                crowd.slugs().stream()
                        .map(slug -> person(slug, accepts, messages))
                        .toList());
    }

    /** Makes people known who can be looked at, and to whom nothing is owed. */
    public void declareStrangers(Crowd crowd) throws InterruptedException {
        DeclaredPeople.declare(
                http,
                crowd.slugs().stream()
                        .<Map<String, Object>>map(slug -> Map.of(
                                "public_identifier",
                                slug,
                                "provider_id",
                                "ACo-" + slug,
                                "first_name",
                                Crowd.FIRST_NAME,
                                "last_name",
                                Crowd.LAST_NAME))
                        .toList());
    }

    private static Map<String, Object> person(String slug, boolean accepts, int messages) {
        Map<String, Object> person = new HashMap<>();
        person.put("public_identifier", slug);
        person.put("provider_id", "ACo-" + slug);
        person.put("first_name", Crowd.FIRST_NAME);
        person.put("last_name", Crowd.LAST_NAME);
        if (accepts) {
            person.put("script", Map.of("invitation", "accept", "accept_after_ms", 0, "new_relation_after_ms", 0));
        }
        person.put(
                "owed",
                List.of(
                        Map.of("kind", "invitation", "count", 1, "exact", true),
                        Map.of("kind", "message", "count", messages, "exact", true)));
        return person;
    }

    /** The person accepts now, and the vendor says so at once. */
    public void accept(String slug, String account) throws InterruptedException {
        http.post("/sandbox/people/" + slug + "/accept", Map.of("account_id", account, "new_relation_after_ms", 0));
    }

    /** When the first send of this kind to each person arrived, by slug. */
    public Map<String, Instant> arrivals(String kind) throws InterruptedException {
        JsonNode items = http.get("/sandbox/sent").path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("kind").asText().equals(kind))
                .collect(Collectors.toMap(
                        Vendor::slug,
                        item -> Instant.parse(item.path("at").asText()),
                        (first, second) -> first.isBefore(second) ? first : second));
    }

    /** A send, when it came. */
    public record Arrival(String account, Instant at) {}

    /** All sends of this kind. */
    public List<Arrival> arrivalsOf(String kind) throws InterruptedException {
        JsonNode items = http.get("/sandbox/sent").path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("kind").asText().equals(kind))
                .map(item -> new Arrival(
                        item.path("account_id").asText(),
                        Instant.parse(item.path("at").asText())))
                .toList();
    }

    /** From now on whatever these people are sent takes effect at once and is answered only after a while. */
    public void answerLate(Crowd crowd, Duration after) throws InterruptedException {
        http.post(
                "/sandbox/faults",
                Map.of(
                        "faults",
                        crowd.slugs().stream()
                                .map(slug -> Map.of(
                                        "recipient",
                                        "ACo-" + slug,
                                        "effect",
                                        "after",
                                        "answer",
                                        "hang",
                                        "hang_ms",
                                        after.toMillis()))
                                .toList()));
    }

    /** How many sends to these people have taken effect. */
    public int sentTo(Crowd crowd) throws InterruptedException {
        Set<String> people = Set.copyOf(crowd.slugs());
        JsonNode items = http.get("/sandbox/sent").path("items");
        return Math.toIntExact(StreamSupport.stream(items.spliterator(), false)
                .filter(item -> people.contains(slug(item)))
                .count());
    }

    /** What the judge finds about these people: how often each kind of fault, none left out. */
    public Map<String, Long> faults(Crowd crowd) throws InterruptedException {
        Set<String> people = Set.copyOf(crowd.slugs());
        JsonNode items = http.get("/sandbox/verdict?detail=true").path("items");
        Map<String, Long> found = new LinkedHashMap<>();
        FAULTS.forEach(fault -> found.put(fault, 0L));
        items.forEach(item -> {
            if (people.contains(slug(item))) {
                found.merge(item.path("rule").asText(), 1L, Long::sum);
            }
        });
        return found;
    }

    private static String slug(JsonNode item) {
        return item.path("recipient").asText().replaceFirst("^ACo-", "");
    }

    /** @throws BenchFailure if the judge finds anything to blame: a fast program that is wrong is no rival */
    public void requireInnocence() throws InterruptedException {
        JsonNode verdict = http.get("/sandbox/verdict");
        for (String fault : FAULTS) {
            if (verdict.path(fault).asLong(-1) != 0) {
                throw new BenchFailure("the judge finds faults: " + verdict, null);
            }
        }
    }
}
