package dev.overture.quickstart.commands;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Runs our Dropwizard applications with the configuration that each carries, or with a file that people name. */
public final class Server {

    /** The exit code of a subcommand that started a server: the process must go on. */
    public static final int STILL_RUNNING = -1;

    private Server() {}

    /**
     * Starts it and returns while it runs.
     *
     * @param carried the name of the configuration in the jar
     * @param file taken instead of the carried one; null for none
     * @throws Failure if the file cannot be read or the application cannot start
     */
    static <C extends Configuration> int start(Application<C> application, String carried, @Nullable Path file) {
        String configuration = file == null
                ? carried
                : InputFile.readable(file).toAbsolutePath().toString();
        try {
            application.run("server", configuration);
            return STILL_RUNNING;
        } catch (Exception e) {
            throw new Failure(application.getName() + " cannot start: " + e.getMessage(), e);
        }
    }
}
