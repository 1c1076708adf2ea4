package dev.overture.authoring.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything found wrong so far. */
final class Problems {

    private static final int MOST = 1_000;

    private final List<Problem> found = new ArrayList<>();

    void add(String code, Place place, String field, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(code, message, field, place.line(), place.column()));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
