package dev.overture.authoring.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a file are. Where several columns can be the same field, the best name comes first and the others
 * help out where it is empty.
 */
final class Columns {

    private static final Set<String> TEMPLATE_VARIABLES = Set.of(
            "first_name",
            "last_name",
            "company",
            "company_name",
            "title",
            "job_title",
            "email",
            "phone",
            "linkedin_url");

    private final List<String> names;
    private final List<String> customNames = new ArrayList<>();
    private final Map<Field, List<Integer>> byField = new EnumMap<>(Field.class);

    Columns(List<String> names) {
        this.names = List.copyOf(names);
        Set<String> used = new HashSet<>(TEMPLATE_VARIABLES);
        for (int i = 0; i < names.size(); i++) {
            Optional<Field> field = Field.of(names.get(i));
            int column = i;
            field.ifPresent(known ->
                    byField.computeIfAbsent(known, key -> new ArrayList<>()).add(column));
            customNames.add(customName(names.get(i), i, used));
        }
        byField.values()
                .forEach(columns -> columns.sort(Comparator.comparingInt(column -> Field.rank(names.get(column)))));
    }

    private static String customName(String name, int column, Set<String> used) {
        String snake = Field.snakeCase(name);
        String base = snake.isEmpty() ? "column_" + (column + 1) : snake;
        String candidate = base;
        for (int i = 2; !used.add(candidate); i++) {
            candidate = base + "_" + i;
        }
        return candidate;
    }

    int count() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    String customName(int column) {
        return customNames.get(column);
    }

    /** The columns of a field, best first. */
    List<Integer> of(Field field) {
        return byField.getOrDefault(field, List.of());
    }

    /** How many different fields were recognised; 0 where nobody could be reached by any of them. */
    int recognised() {
        return Field.ADDRESSES.stream().allMatch(address -> of(address).isEmpty()) ? 0 : byField.size();
    }
}
