package dev.overture.quickstart.commands;

import dev.overture.api.ApiApplication;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code overture api}. */
@Command(name = "api", description = "Serve the HTTP API and the webhooks.", mixinStandardHelpOptions = true)
public final class ApiCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Server.start(new ApiApplication(), "api.yml");
    }
}
