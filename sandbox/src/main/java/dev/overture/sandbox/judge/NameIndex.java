package dev.overture.sandbox.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who bears which name, by its words, so that a text is searched once and not once for each person. */
final class NameIndex {
    private final Map<List<String>, Set<String>> bearers = new HashMap<>();
    private int longest;

    void add(List<String> name, String person) {
        if (!name.isEmpty()) {
            bearers.computeIfAbsent(name, key -> new HashSet<>()).add(person);
            longest = Math.max(longest, name.size());
        }
    }

    /** Every name found in the words, the longest at each place. */
    List<Match> find(List<Words.Word> words) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Match match = longestAt(words, at);
            if (match != null) {
                matches.add(match);
                at = match.end();
            } else {
                at++;
            }
        }
        return matches;
    }

    private @Nullable Match longestAt(List<Words.Word> words, int start) {
        for (int length = Math.min(longest, words.size() - start); length > 0; length--) {
            int end = start + length;
            List<String> name =
                    words.subList(start, end).stream().map(Words.Word::lower).toList();
            Set<String> people = bearers.get(name);
            if (people != null && words.get(start).isCapital()) {
                return new Match(start, end, people);
            }
        }
        return null;
    }

    /** A name found: the words from {@code start} to before {@code end}, and everybody who bears it. */
    record Match(int start, int end, Set<String> people) {}
}
