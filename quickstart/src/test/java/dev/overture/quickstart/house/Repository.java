package dev.overture.quickstart.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this repository, as they lie beside the module that is tested. */
final class Repository {

    private static final Path ROOT = root();
    private static final Set<String> NOT_OURS = Set.of(".git", ".overture", ".idea", ".vscode", "target");

    private Repository() {}

    static Path file(String name) {
        return ROOT.resolve(name);
    }

    static String text(String name) {
        return text(file(name));
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that git tracks, or, where there is no git, everything that no build made. */
    static List<Path> tracked() {
        List<Path> byGit = gitFiles();
        return byGit.isEmpty() ? walk() : byGit;
    }

    private static List<Path> gitFiles() {
        try {
            Process git = new ProcessBuilder(
                            "git", "-c", "safe.directory=*", "-C", ROOT.toString(), "ls-files", "-z", "--cached")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0
                    ? Stream.of(listed.split("\0"))
                            .filter(name -> !name.isEmpty())
                            .map(ROOT::resolve)
                            .filter(Files::isRegularFile)
                            .toList()
                    : List.of();
        } catch (IOException noGit) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #tracked()} where there is no git. */
    static List<Path> walk() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.iterate(ROOT.relativize(file), at -> at != null, Path::getParent)
                            .noneMatch(at -> NOT_OURS.contains(at.getFileName().toString())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("the tests do not run inside the repository");
        }
        return at;
    }
}
