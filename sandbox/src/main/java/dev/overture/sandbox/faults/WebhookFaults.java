package dev.overture.sandbox.faults;

import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults switched on for webhook deliveries; guarded by the world's lock. */
public final class WebhookFaults implements Resettable {
    private final List<Armed> armed = new ArrayList<>();
    private final World world;

    public WebhookFaults(World world) {
        this.world = world;
    }

    /** Switches a fault on, after those that are on already. */
    public void add(WebhookFault fault) {
        String name = "webhook-" + armed.size();
        armed.add(new Armed(fault, new Trigger(name, fault.ordinal(), fault.probability(), fault.times())));
    }

    /** The first fault that strikes this delivery; every fault that matches counts the delivery. */
    public @Nullable WebhookFault next(String event, String accountId) {
        Armed strikes = null;
        for (Armed candidate : armed) {
            if (matches(candidate.fault(), event, accountId)
                    && candidate.trigger().pull(world.seed())
                    && strikes == null) {
                strikes = candidate;
            }
        }
        if (strikes == null) {
            return null;
        }
        strikes.trigger().strike();
        return strikes.fault();
    }

    private static boolean matches(WebhookFault fault, String event, String accountId) {
        return (fault.event() == null || fault.event().equals(event))
                && (fault.accountId() == null || fault.accountId().equals(accountId));
    }

    /** How often each fault that is on has struck, in the order in which they were switched on. */
    public List<Integer> struck() {
        return armed.stream().map(each -> each.trigger().struck()).toList();
    }

    @Override
    public void reset() {
        armed.clear();
    }

    private record Armed(WebhookFault fault, Trigger trigger) {}
}
