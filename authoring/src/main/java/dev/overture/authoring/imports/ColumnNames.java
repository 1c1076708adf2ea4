package dev.overture.authoring.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of columns, made so that each is there once and none is blank. */
final class ColumnNames {

    private static final int LONGEST = 200;

    private ColumnNames() {}

    static List<String> unique(List<String> written) {
        List<String> names = new ArrayList<>(written.size());
        Set<String> used = new HashSet<>();
        for (int i = 0; i < written.size(); i++) {
            String name = written.get(i).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            String base = name.isEmpty() ? "Column " + (i + 1) : name.substring(0, Math.min(name.length(), LONGEST));
            String candidate = base;
            for (int n = 2; !used.add(candidate); n++) {
                candidate = base + " (" + n + ")";
            }
            names.add(candidate);
        }
        return List.copyOf(names);
    }
}
