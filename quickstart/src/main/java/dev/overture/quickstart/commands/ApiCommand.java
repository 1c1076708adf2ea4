package dev.overture.quickstart.commands;

import dev.overture.api.ApiApplication;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code overture api [FILE.yml]}. */
@Command(name = "api", description = "Serve the HTTP API and the webhooks.", mixinStandardHelpOptions = true)
public final class ApiCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE.yml",
            arity = "0..1",
            description = "The configuration; without it, the api.yml in the jar, which is its reference.")
    private @Nullable Path configuration;

    ApiCommand() {}

    @Override
    public Integer call() {
        return Server.start(new ApiApplication(), ApiApplication.CARRIED_CONFIGURATION, configuration);
    }
}
