package dev.overture.sandbox.people;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.world.Resettable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The profile views that people were told of; guarded by the world's lock. */
public final class Visits implements Resettable {
    private final List<Visit> all = new ArrayList<>();

    void add(Instant at, Account account, String person) {
        all.add(new Visit(at, account.id(), person));
    }

    /** Every visit so far. */
    public List<Visit> all() {
        return List.copyOf(all);
    }

    @Override
    public void reset() {
        all.clear();
    }

    /**
     * One visit.
     *
     * @param person the provider id by which the account sees the person
     */
    public record Visit(Instant at, String accountId, String person) {}
}
