package dev.overture.quickstart.torture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.quickstart.stack.JsonHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Does what an installation wants of a person: decides what only a look at the vendor decides, and links accounts again. */
final class Operator {

    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration UNTIL_IT_IS_NOTICED = Duration.ofSeconds(45);
    private static final Duration UNTIL_IT_IS_COMPARED = Duration.ofMinutes(4);
    private static final Set<String> IN_DOUBT = Set.of("lost_twice", "cannot_be_confirmed");
    private static final String AUTHOR = "torture";

    private final JsonHttp api;
    private final World world;
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final Map<String, Integer> reviews = new TreeMap<>();
    private final Consumer<String> say;

    Operator(JsonHttp api, World world, Players all, Consumer<String> say) {
        this.api = api;
        this.world = world;
        this.say = say;
        all.all().forEach(player -> players.put(player.slug(), player));
    }

    /** How many reviews were decided, by reason. */
    Map<String, Integer> reviews() {
        return reviews;
    }

    /** Looks at everybody who needs review. */
    void decideReviews(String campaign) throws InterruptedException {
        for (JsonNode prospect : api.get("/api/campaigns/" + campaign + "/prospects?status=needs_review&limit=500")
                .path("items")) {
            decide(prospect);
        }
    }

    private void decide(JsonNode prospect) throws InterruptedException {
        String reason = prospect.path("status_reason").asText();
        String url = prospect.path("linkedin_url").asText();
        Player player = players.get(url.substring(url.lastIndexOf('/') + 1));
        Steps.Said said = Steps.said(prospect.path("current_step").asText());
        if (!IN_DOUBT.contains(reason) || player == null || said == null) {
            return;
        }
        String action = world.shows(player, said) ? "sent" : "send";
        api.post(
                "/api/campaign-prospects/" + prospect.path("id").asText() + "/resolve",
                Map.of("author", AUTHOR, "reason", "looked at the vendor", "action", action));
        reviews.merge(reason + ": " + action, 1, Integer::sum);
        say.accept("a review was decided: " + reason + ", " + action);
    }

    /**
     * Has every LinkedIn account disconnected and linked again, as people do after a bad night: Overture then compares it
     * with the vendor. Gives up where that does not happen in time.
     */
    void linkAgain(Map<String, String> accounts) throws InterruptedException {
        Instant before = Instant.now();
        for (String vendorId : accounts.keySet()) {
            world.connect(vendorId, false);
        }
        await(
                accounts.values(),
                UNTIL_IT_IS_NOTICED,
                account -> account.path("state").asText().equals("disconnected"));
        for (String vendorId : accounts.keySet()) {
            world.connect(vendorId, true);
        }
        boolean compared = await(accounts.values(), UNTIL_IT_IS_COMPARED, account -> isCompared(account, before));
        say.accept(
                compared
                        ? "all accounts were compared with the vendor"
                        : "not all accounts were compared with the vendor");
    }

    private static boolean isCompared(JsonNode account, Instant since) {
        String at = account.path("reconciled_at").asText("");
        return account.path("state").asText().equals("connected")
                && !at.isEmpty()
                && !at.equals("null")
                && Instant.parse(at).isAfter(since);
    }

    private interface Test {
        boolean passes(JsonNode account);
    }

    private boolean await(Collection<String> accounts, Duration patience, Test test) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (allPass(List.copyOf(accounts), test)) {
                return true;
            }
            Thread.sleep(GLANCE.toMillis());
        }
        return false;
    }

    private boolean allPass(List<String> accounts, Test test) throws InterruptedException {
        try {
            for (String account : accounts) {
                if (!test.passes(api.get("/api/accounts/" + account))) {
                    return false;
                }
            }
            return true;
        } catch (JsonHttp.CallFailed e) {
            return false;
        }
    }
}
