package dev.overture.authoring.sequence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses keys that stand twice or that nobody knows. */
final class Keys {

    private final Problems problems;

    Keys(Problems problems) {
        this.problems = problems;
    }

    void check(Written.Entries map, String field, List<String> known) {
        Set<String> seen = new HashSet<>();
        for (Written.Entry entry : map.entries()) {
            String key = entry.key();
            if (!known.contains(key)) {
                unknown(entry, field, known);
            } else if (!seen.add(key)) {
                problems.add("duplicate_key", entry.keyAt(), path(field, key), "'" + key + "' stands twice here");
            }
        }
    }

    private void unknown(Written.Entry entry, String field, List<String> known) {
        String key = entry.key();
        String hint = Words.whose(key).map(whose -> "; " + whose).orElseGet(() -> NearestWord.hint(key, known));
        problems.add("unknown_key", entry.keyAt(), path(field, key), "unknown key '" + shortened(key) + "'" + hint);
    }

    static String path(String field, String key) {
        return field.isEmpty() ? key : field + "." + key;
    }

    static String shortened(String word) {
        return word.length() <= 60 ? word : word.substring(0, 60) + "…";
    }
}
