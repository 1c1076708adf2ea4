package dev.overture.quickstart.torture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.model.sending.MessageKind;
import dev.overture.quickstart.demo.Sandbox;
import dev.overture.quickstart.demo.Verdict;
import dev.overture.quickstart.stack.DeclaredPeople;
import dev.overture.quickstart.stack.JsonHttp;
import dev.overture.quickstart.stack.Stack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The invented vendor: its accounts with the limits that its judge holds us to, its people, what reached it. */
final class World {

    /** An account more for so many people each. */
    private static final int PEOPLE_AN_ACCOUNT = 100;

    /** The account whose limit there are too many people for. */
    static final String NARROW = "acc_torture_narrow";

    private final JsonHttp http;
    private final Limits limits;
    private final List<String> linkedIn;
    private final List<String> mail;

    /** @param prospects who are written to, the strangers aside */
    World(Stack stack, int prospects, Limits limits) {
        this.http = stack.sandbox();
        this.limits = limits;
        int accounts = accountsFor(prospects);
        this.linkedIn = names("acc_torture_linkedin_", accounts);
        this.mail = names("acc_torture_mail_", accounts);
    }

    /** How many of each channel; never one alone, so that an account that is away does not stop everything. */
    static int accountsFor(int prospects) {
        return Math.max(2, (prospects + PEOPLE_AN_ACCOUNT - 1) / PEOPLE_AN_ACCOUNT);
    }

    private static List<String> names(String prefix, int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> prefix + i).toList();
    }

    /** The accounts of LinkedIn, without the narrow one. */
    List<String> linkedIn() {
        return linkedIn;
    }

    List<String> mail() {
        return mail;
    }

    /** Makes accounts, people and the receiver of webhooks known. */
    void declare(Stack stack, Players players, Players strangers) throws InterruptedException {
        List<Map<String, Object>> accounts = new ArrayList<>();
        linkedIn.forEach(id -> accounts.add(account(id, "LINKEDIN", limits.usual())));
        mail.forEach(id -> accounts.add(account(id, "MAIL", limits.usual())));
        accounts.add(account(NARROW, "LINKEDIN", limits.narrow()));
        http.post("/sandbox/declare", Map.of("accounts", accounts));
        declare(players);
        declare(strangers);
        new Sandbox(http).registerWebhooks(stack.webhookUrl(), stack.webhookSecret());
    }

    private Map<String, Object> account(String id, String type, Map<MessageKind, Integer> caps) {
        Map<String, Object> judged = new HashMap<>();
        Map<String, Object> gaps = new HashMap<>();
        caps.forEach((kind, cap) -> {
            judged.put(kind.code(), Map.of("per_day", cap, "per_hour", cap));
            gaps.put(kind.code(), TortureTimes.JUDGED_GAP.toMillis());
        });
        Map<String, Object> account = new HashMap<>(Map.of(
                "id", id,
                "type", type,
                "name", "Jo Owner",
                "time_zone", limits.zone(),
                "caps", judged,
                "gaps", gaps));
        if (type.equals("MAIL")) {
            account.put("email", id + "@sender.example.org");
        }
        return account;
    }

    private void declare(Players players) throws InterruptedException {
        DeclaredPeople.declare(
                http,
                players.all().stream()
                        .map(player -> player.declaration(linkedIn))
                        .toList());
    }

    /** Disconnects an account, or connects it again, and says so as the vendor does. */
    void connect(String account, boolean connected) throws InterruptedException {
        http.post("/sandbox/accounts/" + account + "/status", Map.of("status", connected ? "OK" : "CREDENTIALS"));
    }

    /** How many sends have arrived. */
    int sent() throws InterruptedException {
        return items().size();
    }

    /** How many invitations the narrow account has sent. */
    long sentByTheNarrowAccount() throws InterruptedException {
        return StreamSupport.stream(items().spliterator(), false)
                .filter(item -> item.path("account_id").asText().equals(NARROW))
                .count();
    }

    /** Whether what a step says has reached a person; anybody can see that who opens the account at the vendor. */
    boolean shows(Player player, Steps.Said said) throws InterruptedException {
        return StreamSupport.stream(items().spliterator(), false)
                .filter(item -> List.of(player.providerId(), player.email())
                        .contains(item.path("recipient").asText()))
                .filter(item -> item.path("kind").asText().equals(said.kind().code()))
                .anyMatch(item -> item.path("text").asText().contains(said.words()));
    }

    private JsonNode items() throws InterruptedException {
        return http.get("/sandbox/sent").path("items");
    }

    /** What the judge says of everything so far. */
    Verdict verdict() throws InterruptedException {
        return new Sandbox(http).verdict();
    }

    /** What the judge blames, in its own words. */
    List<JsonNode> findings() throws InterruptedException {
        return StreamSupport.stream(
                        http.get("/sandbox/verdict?detail=true").path("items").spliterator(), false)
                .toList();
    }
}
