package dev.overture.bench.bed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Invented people.
 *
 * @param slugs their public identifiers, unique over all crowds of a run
 */
public record Crowd(List<String> slugs) {

    /** Of everybody. */
    public static final String FIRST_NAME = "Jemima";

    static final String LAST_NAME = "Testwell";

    /** Copies the list. */
    public Crowd {
        slugs = List.copyOf(slugs);
    }

    /** @param name no other crowd's, of letters and digits */
    public static Crowd of(String name, int people) {
        return new Crowd(IntStream.rangeClosed(1, people)
                .mapToObj(i -> "jemima-testwell-" + name + "x" + i)
                .toList());
    }

    /** As it is uploaded. */
    public byte[] csv() {
        return slugs.stream()
                .map(slug -> FIRST_NAME + "," + LAST_NAME + ",https://www.linkedin.com/in/" + slug)
                .collect(Collectors.joining("\n", "First name,Last name,LinkedIn URL\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
