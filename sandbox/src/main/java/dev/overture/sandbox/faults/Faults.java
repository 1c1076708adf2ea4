package dev.overture.sandbox.faults;

import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The faults switched on for the vendor routes; guarded by the world's lock. */
public final class Faults implements Resettable {
    private final List<Armed> armed = new ArrayList<>();
    private final World world;
    private final People people;

    public Faults(World world, People people) {
        this.world = world;
        this.people = people;
    }

    /** Switches a fault on, after those that are on already. */
    public void add(Fault fault) {
        String name = "http-" + armed.size();
        armed.add(new Armed(fault, new Trigger(name, fault.ordinal(), fault.probability(), fault.times())));
    }

    /** The first fault that strikes this call; every fault that matches counts the call. */
    @Nullable
    Fault next(Route route, @Nullable String accountId, @Nullable String recipient) {
        Armed strikes = null;
        for (Armed candidate : armed) {
            if (matches(candidate.fault(), route, accountId, recipient)
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

    private boolean matches(Fault fault, Route route, @Nullable String accountId, @Nullable String recipient) {
        return fault.onRoute().covers(route)
                && (fault.accountId() == null || fault.accountId().equals(accountId))
                && (fault.recipient() == null || isSame(fault.recipient(), recipient));
    }

    private boolean isSame(String wanted, @Nullable String recipient) {
        if (wanted.equalsIgnoreCase(recipient)) {
            return true;
        }
        Optional<String> person = people.find(wanted).map(Person::key);
        return person.isPresent() && person.equals(people.find(recipient).map(Person::key));
    }

    /** How often each fault that is on has struck, in the order in which they were switched on. */
    public List<Integer> struck() {
        return armed.stream().map(each -> each.trigger().struck()).toList();
    }

    @Override
    public void reset() {
        armed.clear();
    }

    private record Armed(Fault fault, Trigger trigger) {}
}
