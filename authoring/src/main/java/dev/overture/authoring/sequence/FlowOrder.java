package dev.overture.authoring.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Sorts the steps of {@code flow_settings} by their {@code order}, which all of them have or none. */
final class FlowOrder {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private FlowOrder() {}

    /** @param order the number that it carries, or its place in the list where none does */
    record Numbered(int order, Written written, String field) {}

    /** What is wrong with the numbers has been reported. */
    static List<Numbered> sorted(Written.Items items, String field, Problems problems) {
        boolean numbered = items.items().stream().anyMatch(item -> order(item).isPresent());
        Set<Integer> seen = new HashSet<>();
        List<Numbered> sorted = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            Written item = items.items().get(i);
            String at = field + "[" + i + "]";
            int order = numbered ? number(item, at, problems).orElse(i) : i;
            if (numbered && !seen.add(order) && order(item).isPresent()) {
                Written value = order(item).get();
                problems.add("duplicate_order", value.at(), at + ".order", "another step has the order " + order);
            }
            sorted.add(new Numbered(order, item, at));
        }
        sorted.sort(Comparator.comparingInt(Numbered::order));
        return sorted;
    }

    private static Optional<Written> order(Written item) {
        return item instanceof Written.Entries map ? map.find("order").map(Written.Entry::value) : Optional.empty();
    }

    private static Optional<Integer> number(Written item, String at, Problems problems) {
        Optional<Written> value = order(item);
        if (value.isEmpty()) {
            problems.add("missing", item.at(), at + ".order", "other steps have an 'order', so this one needs one too");
            return Optional.empty();
        }
        if (value.get() instanceof Written.Other other
                && value.get().kind().equals("a number")
                && NUMBER.matcher(other.source()).matches()) {
            return Optional.of(Integer.valueOf(other.source()));
        }
        problems.add("wrong_type", value.get().at(), at + ".order", "order must be a whole number such as 1");
        return Optional.empty();
    }
}
