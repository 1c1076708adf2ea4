package dev.overture.model.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How long a campaign will take, by filling the calendars of its accounts for the sake of it. */
public final class Forecast {

    private static final int MOST_PLACED = 20_000;

    private final List<Plan> accounts;

    /** Fills these, which must not be used by anybody else. */
    public Forecast(List<Plan> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    /**
     * When the last of {@code ours} goes out, if every campaign that shares the accounts places one message in turn.
     *
     * @param ours how many we place, 1 or more
     * @param others how many each of the others places
     * @return empty where the calendars have no room for all, or it is too far away to tell
     */
    public Optional<Instant> last(int ours, List<Integer> others) {
        List<Integer> left = new ArrayList<>(others);
        Optional<Instant> last = Optional.empty();
        int placed = 0;
        for (int i = 0; i < ours; i++) {
            last = place();
            if (last.isEmpty() || placed++ > MOST_PLACED) {
                return Optional.empty();
            }
            for (int other = 0; other < left.size() && i + 1 < ours; other++) {
                if (left.get(other) > 0) {
                    left.set(other, left.get(other) - 1);
                    place();
                    placed++;
                }
            }
        }
        return last;
    }

    /** When each of the next {@code ours} goes out, soonest first; fewer where the calendars have no room for all. */
    public List<Instant> each(int ours) {
        List<Instant> placed = new ArrayList<>();
        for (Optional<Instant> slot = Optional.empty(); placed.size() < ours; ) {
            slot = place();
            if (slot.isEmpty()) {
                return placed;
            }
            placed.add(slot.get());
        }
        return placed;
    }

    private Optional<Instant> place() {
        Optional<Plan> first = accounts.stream()
                .filter(plan -> plan.next() != null)
                .min(Comparator.comparing(
                        plan -> Optional.ofNullable(plan.next()).orElse(Instant.MAX)));
        Optional<Instant> slot = first.map(Plan::next);
        first.ifPresent(Plan::take);
        return slot;
    }
}
