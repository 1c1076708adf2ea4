package dev.overture.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The missed targets of which {@code docs/performance.md} names the cause: the rows of one of its tables. */
public final class Causes {

    /** The heading of the section whose table is read. */
    public static final String HEADING = "## Missed targets and their measured causes";

    private static final Pattern ROW =
            Pattern.compile("\\|\\s*`([a-z]+)`\\s*\\|\\s*`([a-z0-9_]+)`\\s*\\|\\s*[^|\\s].*");

    private final Set<String> named;

    private Causes(Set<String> named) {
        this.named = named;
    }

    /** Those that the documentation in this clone names; none where there is no such file. */
    public static Causes in(Path clone) {
        Path file = clone.resolve("docs/performance.md");
        try {
            return Files.exists(file) ? of(Files.readAllLines(file, StandardCharsets.UTF_8)) : of(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that a document names. */
    public static Causes of(List<String> lines) {
        int heading = lines.indexOf(HEADING);
        return new Causes(lines.stream()
                .skip(heading < 0 ? lines.size() : heading + 1L)
                .takeWhile(line -> !line.startsWith("## "))
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + "." + row.group(2))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the cause of this missed target is written down. */
    public boolean name(String benchmark, Measure missed) {
        return named.contains(benchmark + "." + missed.name());
    }
}
