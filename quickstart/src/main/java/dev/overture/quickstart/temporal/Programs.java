package dev.overture.quickstart.temporal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds programs as a shell would.
 *
 * @param path the folders to look in, separated as the system does
 */
record Programs(String path) {

    /** By the {@code PATH} of an environment. */
    static Programs of(Map<String, String> environment) {
        return new Programs(environment.getOrDefault("PATH", ""));
    }

    /** The first executable file of this name. */
    Optional<Path> find(String name) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
