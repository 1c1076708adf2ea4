package dev.overture.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where one run keeps its logs and files, readable by its owner alone.
 *
 * @param path exists and is absolute
 */
public record RunFolder(Path path) {

    private static final int KEPT = 10;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Makes a new one below {@code runs}, which is made as well; only the newest ten stay there.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static RunFolder create(Path runs, Instant now) {
        try {
            Files.createDirectories(runs);
            Path path = Files.createTempDirectory(runs, NAME.format(now) + "-");
            dropOldest(runs);
            return new RunFolder(path.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + runs + ": " + e.getMessage(), e);
        }
    }

    /**
     * The same in the clone where it can be written, else somewhere that no other user has taken.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static RunFolder createInHome(Instant now) {
        String home = System.getProperty("overture.home");
        Path runs = home != null && Files.isWritable(Path.of(home))
                ? Path.of(home, ".overture", "runs")
                : Path.of(System.getProperty("java.io.tmpdir"), "overture-" + System.getProperty("user.name"), "runs");
        return create(runs, now);
    }

    /** The log file of a process. */
    public Path log(String process) {
        return path.resolve(process + ".log");
    }

    private static void dropOldest(Path runs) throws IOException {
        List<Path> old;
        try (Stream<Path> all = Files.list(runs)) {
            old = all.sorted(Comparator.comparing(Path::getFileName).reversed())
                    .skip(KEPT)
                    .toList();
        }
        for (Path run : old) {
            Folders.delete(run);
        }
    }
}
