package dev.overture.quickstart.torture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.quickstart.stack.JsonHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The faults that lie in wait at the vendor, in the order in which they were laid. */
final class Armory {

    private final JsonHttp sandbox;
    private final List<Laid> vendor = new ArrayList<>();
    private final List<Laid> webhooks = new ArrayList<>();

    /** @param fault null for one that only serves another */
    private record Laid(@Nullable Fault fault) {}

    Armory(JsonHttp sandbox) {
        this.sandbox = sandbox;
    }

    void lay(Fault.VendorFault fault) throws InterruptedException {
        Map<String, Object> json = json(fault.answer(), fault.route(), fault.afterEffect());
        put(json, "type", fault.type());
        put(json, "hang_ms", millis(fault.hang()));
        lay(json, fault);
    }

    /** The next write takes so long, with its effect at the beginning or never, so that something can happen meanwhile. */
    void layPause(boolean afterEffect, Duration length) throws InterruptedException {
        Map<String, Object> json = json("hang", "any_write", afterEffect);
        json.put("hang_ms", length.toMillis());
        lay(json, null);
    }

    private static Map<String, Object> json(String answer, String route, boolean afterEffect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("route", route);
        json.put("answer", answer);
        json.put("effect", afterEffect ? "after" : "before");
        json.put("times", 1);
        return json;
    }

    private void lay(Map<String, Object> json, @Nullable Fault fault) throws InterruptedException {
        sandbox.post("/sandbox/faults", Map.of("faults", List.of(json)));
        vendor.add(new Laid(fault));
    }

    void lay(Fault.WebhookFault fault) throws InterruptedException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("event", fault.event());
        json.put("effect", fault.effect());
        json.put("times", 1);
        put(json, "delay_ms", millis(fault.delay()));
        sandbox.post("/sandbox/faults", Map.of("webhooks", List.of(json)));
        webhooks.add(new Laid(fault));
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private static void put(Map<String, Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    /** Notes which of them have struck. */
    void settle(FaultTally tally) throws InterruptedException {
        JsonNode struck = sandbox.get("/sandbox/faults");
        settle(tally, vendor, struck.path("faults"));
        settle(tally, webhooks, struck.path("webhooks"));
    }

    private static void settle(FaultTally tally, List<Laid> all, JsonNode struck) {
        for (int i = 0; i < all.size(); i++) {
            Fault fault = all.get(i).fault();
            if (fault != null) {
                tally.note(
                        fault,
                        struck.path(i).asInt() > 0
                                ? new Outcome.Injected()
                                : new Outcome.NotRun("nothing came along that it could have struck"));
            }
        }
    }
}
