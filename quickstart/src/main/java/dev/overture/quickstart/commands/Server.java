package dev.overture.quickstart.commands;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;

/** Runs our Dropwizard applications with the configuration that each ships, filled in from the environment. */
public final class Server {

    /** The exit code of a subcommand that started a server: the process must go on. */
    public static final int STILL_RUNNING = -1;

    private Server() {}

    /**
     * Starts it and returns while it runs.
     *
     * @param configuration the YAML's name on the classpath
     * @throws Failure if it cannot start
     */
    static <C extends Configuration> int start(Application<C> application, String configuration) {
        try {
            application.run("server", configuration);
            return STILL_RUNNING;
        } catch (Exception e) {
            throw new Failure(application.getName() + " cannot start: " + e.getMessage(), e);
        }
    }
}
