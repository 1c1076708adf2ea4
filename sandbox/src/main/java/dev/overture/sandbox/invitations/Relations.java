package dev.overture.sandbox.invitations;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is a first-degree connection of which account; guarded by the world's lock. */
public final class Relations implements Resettable {
    private final Map<String, Map<String, Relation>> byAccount = new HashMap<>();
    private final World world;

    public Relations(World world) {
        this.world = world;
    }

    /** Connects the two, from now on and on top of the list; nothing changes when they are connected already. */
    public void connect(String accountId, Person person) {
        byAccount
                .computeIfAbsent(accountId, id -> new HashMap<>())
                .computeIfAbsent(person.key(), key -> new Relation(key, world.nextSequence(), world.now()));
    }

    /** Whether the two are connected. */
    public boolean areConnected(Account account, Person person) {
        return byAccount.getOrDefault(account.id(), Map.of()).containsKey(person.key());
    }

    List<Relation> newestFirst(Account account) {
        List<Relation> all =
                new ArrayList<>(byAccount.getOrDefault(account.id(), Map.of()).values());
        all.sort(Comparator.comparingLong(Relation::position).reversed());
        return all;
    }

    @Override
    public void reset() {
        byAccount.clear();
    }

    record Relation(String person, long position, Instant since) {}
}
